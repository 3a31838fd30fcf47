'use client'
import { createContext, type ReactNode, use, useId } from 'react'

type Wiring = { id: string; describedBy: string | undefined; invalid: boolean; required: boolean }
const FieldContext = createContext<Wiring | undefined>(undefined)

type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  error?: string | null | undefined
  required?: boolean | undefined
  /** The label is for the ear alone, where the place says it to the eye. */
  labelHidden?: boolean | undefined
  children: ReactNode
}

/** Ties a label, a hint and an error to the one control inside it. */
export function Field({ label, hint, error, required = false, labelHidden, children }: FieldProps) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <FieldContext value={{ id, describedBy, invalid: Boolean(error), required }}>
      <div className="flex min-w-0 flex-col gap-1.5">
        <label htmlFor={id} className={labelHidden ? 'sr-only' : 'font-medium text-ink text-sm'}>
          {label}
        </label>
        {children}
        {hint && (
          <p id={`${id}-hint`} className="text-ink-3 text-xs">
            {hint}
          </p>
        )}
        {error && (
          <p id={`${id}-error`} role="alert" className="font-medium text-negative-fg text-xs">
            {error}
          </p>
        )}
      </div>
    </FieldContext>
  )
}

/** What a control inside a Field carries; nothing outside of one. */
export function useFieldControl() {
  const wiring = use(FieldContext)
  if (!wiring) return {}
  return {
    id: wiring.id,
    'aria-describedby': wiring.describedBy,
    'aria-invalid': wiring.invalid || undefined,
    required: wiring.required || undefined,
  }
}

export const controlClass =
  'w-full min-w-0 rounded-md border border-control bg-raised px-2.5 text-sm text-ink placeholder:text-ink-3 aria-invalid:border-negative-fg disabled:cursor-not-allowed disabled:opacity-60 pointer-coarse:text-md'
