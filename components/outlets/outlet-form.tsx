'use client'

import type { FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { fieldText } from '@/components/ui/field-text'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { words } from '@/lib/words'

const say = words.outlets.outletForm

/** What the form hands on. */
export type OutletFields = { name: string; homepage: string | null }

type OutletFormProps = {
  /** Absent for a new one. */
  outlet?: OutletFields
  busy: boolean
  trouble?: string | undefined
  issues?: Readonly<Record<string, string>>
  saveLabel: string
  onSave: (fields: OutletFields) => void
  onCancel: () => void
}

/** An outlet's name and address. */
export function OutletForm({ outlet, busy, trouble, issues = {}, saveLabel, onSave, onCancel }: OutletFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    onSave({ name: fieldText(form, 'name'), homepage: fieldText(form, 'homepage') || null })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      {trouble && <Notice tone="negative">{trouble}</Notice>}
      <Field label={say.name} required error={issues['name']}>
        <Input name="name" maxLength={200} defaultValue={outlet?.name} />
      </Field>
      <Field label={say.homepage} hint={say.startsWithHttpsOr} error={issues['homepage']}>
        <Input name="homepage" inputMode="url" defaultValue={outlet?.homepage ?? ''} />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{words.ui.cancel}</Button>
        <Button type="submit" variant="primary" loading={busy}>
          {saveLabel}
        </Button>
      </div>
    </form>
  )
}
