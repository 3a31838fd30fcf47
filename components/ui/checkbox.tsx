'use client'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; labelHidden?: boolean | undefined }

export function Checkbox({ label, labelHidden, className, ...rest }: CheckboxProps) {
  return (
    <label
      className={classNames(
        'inline-flex min-h-6 items-center gap-2 text-ink text-sm pointer-coarse:min-h-11',
        className,
      )}
    >
      <input type="checkbox" {...rest} className="size-4 shrink-0 accent-accent" />
      <span className={labelHidden ? 'sr-only' : undefined}>{label}</span>
    </label>
  )
}
