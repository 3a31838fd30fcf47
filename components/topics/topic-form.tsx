'use client'

import { type FormEvent, useState } from 'react'
import { searchTopics } from '@/components/api/vocabulary'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Chip } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { fieldText } from '@/components/ui/field-text'
import { Input, Textarea } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { TypeAhead, type TypeAheadItem } from '@/components/ui/type-ahead'
import type { TopicView } from '@/lib/schemas/vocabulary'
import { words } from '@/lib/words'

const say = words.topics.topicForm

/** What the form hands on. */
export type TopicFields = { label: string; definition: string | null; broaderId: string | null; retired: boolean }

type TopicFormProps = {
  /** Absent for a new one. */
  topic?: TopicView
  /** Where a new one goes, or the present one stands; nothing for the top. */
  broader?: TypeAheadItem | undefined
  busy: boolean
  trouble?: string | undefined
  issues?: Readonly<Record<string, string>>
  saveLabel: string
  onSave: (fields: TopicFields) => void
  onCancel: () => void
}

/** A topic's label, what it covers, and its place in the tree. */
export function TopicForm(props: TopicFormProps) {
  const { topic, busy, trouble, issues = {}, saveLabel, onSave, onCancel } = props
  const [broader, setBroader] = useState(props.broader)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    onSave({
      label: fieldText(form, 'label'),
      definition: fieldText(form, 'definition') || null,
      broaderId: broader?.id ?? null,
      retired: form.get('retired') === 'on',
    })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      {trouble && <Notice tone="negative">{trouble}</Notice>}
      <Field label={say.label} required error={issues['label']}>
        <Input name="label" maxLength={200} defaultValue={topic?.label} />
      </Field>
      <Field label={say.whatItCovers} error={issues['definition']}>
        <Textarea name="definition" rows={3} maxLength={4000} defaultValue={topic?.definition ?? ''} />
      </Field>
      <div className="grid gap-2">
        <TypeAhead
          label={say.standsUnder}
          hint={say.nothingHereMeansThe}
          search={findTopics}
          onPick={setBroader}
          exclude={[topic?.id, broader?.id].filter((id) => id !== undefined)}
        />
        {broader && (
          <div>
            <Chip onRemove={() => setBroader(undefined)} removeLabel={say.dontPutItUnder(broader.label)}>
              {broader.label}
            </Chip>
          </div>
        )}
      </div>
      {topic && <Checkbox name="retired" defaultChecked={topic.retired} label={say.retiredPickersNoLonger} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{words.ui.cancel}</Button>
        <Button type="submit" variant="primary" loading={busy}>
          {saveLabel}
        </Button>
      </div>
    </form>
  )
}

async function findTopics(q: string): Promise<TypeAheadItem[]> {
  const found = await searchTopics(q)
  if (!found.ok) throw new Error(found.error.message)
  return found.value.items.map(({ id, label, path }) => ({ id, label, hint: path.join(' › ') }))
}
