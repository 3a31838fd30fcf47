import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { Spinner } from './spinner'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md'

const variants: Readonly<Record<ButtonVariant, string>> = {
  primary: 'border-transparent bg-accent text-accent-ink hover:bg-accent-hover',
  secondary: 'border-line-strong bg-raised text-ink hover:bg-sunken',
  ghost: 'border-transparent bg-transparent text-ink-2 hover:bg-neutral-bg hover:text-ink',
  danger: 'border-negative-border bg-negative-bg text-negative-fg hover:border-negative-fg',
}

const sizes: Readonly<Record<ButtonSize, string>> = {
  sm: 'h-7 gap-1.5 px-2.5 text-xs pointer-coarse:h-10',
  md: 'h-8.5 gap-2 px-3.5 text-sm pointer-coarse:h-11',
}

/** The look of a button, for a link that has to look like one. */
export const buttonClass = (variant: ButtonVariant = 'secondary', size: ButtonSize = 'md') =>
  classNames(
    'inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-md border font-medium transition-colors duration-100',
    'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55',
    variants[variant],
    sizes[size],
  )

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  icon?: ReactNode
  /** Shows that the work goes on; the button keeps its width and takes no second press. */
  loading?: boolean | undefined
}

export function Button({
  variant,
  size,
  icon,
  loading = false,
  disabled,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || loading}
      aria-busy={loading || undefined}
      className={classNames(buttonClass(variant, size), className)}
    >
      {loading ? <Spinner /> : icon}
      {children}
    </button>
  )
}

type LinkButtonProps = ComponentProps<typeof Link> & {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  icon?: ReactNode
}

/** Goes somewhere, and looks as weighty as a button. */
export function LinkButton({ variant, size, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={classNames(buttonClass(variant, size), className)}>
      {icon}
      {children}
    </Link>
  )
}
