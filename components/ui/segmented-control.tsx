'use client'
import { type ReactNode, useId } from 'react'

type SegmentedControlProps<Value extends string> = {
  label: string
  options: readonly { value: Value; label: ReactNode; icon?: ReactNode; shortcut?: string }[]
  value: Value
  onChange: (value: Value) => void
  disabled?: boolean | undefined
}

/** One of a few, all in sight: radio buttons drawn as one bar. */
export function SegmentedControl<Value extends string>({
  label,
  options,
  value,
  onChange,
  disabled,
}: SegmentedControlProps<Value>) {
  const name = useId()
  return (
    <fieldset
      disabled={disabled}
      className="inline-flex min-w-0 flex-wrap rounded-md border border-line-strong bg-sunken p-0.5 disabled:opacity-60"
    >
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="inline-flex h-7 items-center gap-1.5 rounded-sm px-2.5 font-medium text-ink-2 text-xs hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:h-10"
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
