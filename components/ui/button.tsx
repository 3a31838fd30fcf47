import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { Spinner } from './spinner'

const variants = {
  primary: 'bg-accent text-accent-ink border-transparent hover:brightness-110',
  secondary: 'bg-raised text-ink border-line-strong hover:bg-sunken',
  ghost: 'bg-transparent text-ink-2 border-transparent hover:bg-sunken hover:text-ink',
  danger: 'bg-raised text-negative border-line-strong hover:bg-negative-wash',
} as const

const sizes = { sm: 'h-7 px-2 text-sm gap-1.5', md: 'h-9 px-3 text-base gap-2' } as const

type Look = { variant?: keyof typeof variants; size?: keyof typeof sizes }

/** The classes of a button, for links that look like one. */
export const buttonClasses = ({ variant = 'secondary', size = 'md' }: Look = {}): string =>
  classNames(
    'inline-flex items-center justify-center rounded-md border font-medium whitespace-nowrap select-none transition-colors disabled:opacity-55 disabled:cursor-not-allowed',
    variants[variant],
    sizes[size],
  )

export type ButtonProps = ComponentProps<'button'> & Look & { loading?: boolean; icon?: ReactNode }

/** A button; while `loading` it can't be pressed again and says so. */
export function Button({
  variant,
  size,
  loading = false,
  icon,
  children,
  className,
  disabled,
  type,
  ...props
}: ButtonProps) {
  return (
    <button
      {...props}
      type={type ?? 'button'}
      disabled={disabled || loading}
      aria-busy={loading || undefined}
      className={classNames(buttonClasses({ ...(variant && { variant }), ...(size && { size }) }), className)}
    >
      {loading ? <Spinner /> : icon}
      {children}
    </button>
  )
}

/** A button with a picture alone; its label is spoken and shown as a hint. */
export function IconButton({ label, className, ...props }: Omit<ButtonProps, 'loading'> & { label: string }) {
  return (
    <Button
      variant="ghost"
      size="sm"
      {...props}
      aria-label={label}
      title={props.title ?? label}
      className={classNames('!px-0 w-7', className)}
    />
  )
}
