'use client'

import { type ComponentProps, type ReactNode, useId } from 'react'
import { classNames } from './class-names'

const control =
  'w-full rounded-md border border-line-strong bg-raised px-2.5 text-base text-ink placeholder:text-ink-3 aria-invalid:border-negative disabled:opacity-60'

type Wiring = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

type FieldProps = {
  label: string
  hint?: ReactNode
  error?: string | undefined
  /** The label is spoken but not shown. */
  hideLabel?: boolean
  className?: string | undefined
  children: (wiring: Wiring) => ReactNode
}

/** A label, a control, and what is to be said about it: a hint, or what is wrong. */
export function Field({ label, hint, error, hideLabel, className, children }: FieldProps) {
  const id = useId()
  const about = error ? `${id}-error` : hint ? `${id}-hint` : undefined
  return (
    <div className={classNames('grid gap-1', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-medium text-ink-2'}>
        {label}
      </label>
      {children({ id, 'aria-describedby': about, 'aria-invalid': error ? true : undefined })}
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-sm text-negative">
          {error}
        </p>
      ) : hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-3">
          {hint}
        </p>
      ) : null}
    </div>
  )
}

type Labelled = Omit<FieldProps, 'children'>

/** One line of text with its label. */
export function TextField({ label, hint, error, hideLabel, className, ...props }: ComponentProps<'input'> & Labelled) {
  return (
    <Field {...{ label, hint, error, className }} hideLabel={hideLabel ?? false}>
      {(wiring) => <input {...props} {...wiring} className={classNames(control, 'h-9')} />}
    </Field>
  )
}

/** Several lines of text with their label. */
export function TextArea({
  label,
  hint,
  error,
  hideLabel,
  className,
  ...props
}: ComponentProps<'textarea'> & Labelled) {
  return (
    <Field {...{ label, hint, error, className }} hideLabel={hideLabel ?? false}>
      {(wiring) => <textarea rows={3} {...props} {...wiring} className={classNames(control, 'py-2 leading-snug')} />}
    </Field>
  )
}

/** A choice of one among few, with its label. */
export function SelectField({
  label,
  hint,
  error,
  hideLabel,
  className,
  ...props
}: ComponentProps<'select'> & Labelled) {
  return (
    <Field {...{ label, hint, error, className }} hideLabel={hideLabel ?? false}>
      {(wiring) => <select {...props} {...wiring} className={classNames(control, 'h-9 pr-8')} />}
    </Field>
  )
}
