import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { Tooltip } from './tooltip'

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** Its name, for the ear and as a tooltip. */
  label: string
  icon?: ReactNode
  shortcut?: string | undefined
  size?: 'sm' | 'md' | undefined
}

export function IconButton({ label, icon, shortcut, size = 'md', className, children, ...rest }: IconButtonProps) {
  const side = size === 'sm' ? 'size-7' : 'size-8.5'
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        className={classNames(
          'inline-flex shrink-0 items-center justify-center rounded-md text-ink-2 hover:bg-neutral-bg hover:text-ink',
          'aria-pressed:bg-accent-wash aria-pressed:text-accent disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:size-11',
          side,
          className,
        )}
      >
        {icon ?? children}
      </button>
    </Tooltip>
  )
}
