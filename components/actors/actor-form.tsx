'use client'

import { Plus, X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { fieldText } from '@/components/ui/field-text'
import { IconButton } from '@/components/ui/icon-button'
import { Input, Select, Textarea } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { type ActorKind, type ActorView, actorKind } from '@/lib/schemas/vocabulary'
import { words } from '@/lib/words'
import { actorKindLabel } from './actor-kinds'

const say = words.actors.actorForm

/** What the form hands on: the whole of an actor as a person described it. */
export type ActorFields = {
  name: string
  kind: ActorKind
  aliases: string[]
  titles: { title: string; from: string | null; until: string | null }[]
  wikidataId: string | null
  note: string | null
}

type ActorFormProps = {
  /** Absent for a new one. */
  actor?: ActorView
  busy: boolean
  /** Why the last try was refused. */
  trouble?: string | undefined
  /** What is wrong with which field. */
  issues?: Readonly<Record<string, string>>
  saveLabel: string
  onSave: (fields: ActorFields) => void
  onCancel: () => void
}

type TitleRow = { key: number; title: string; from: string; until: string }

/** Everything that is known of an actor, to be filled in or changed. */
export function ActorForm({ actor, busy, trouble, issues = {}, saveLabel, onSave, onCancel }: ActorFormProps) {
  const [titles, setTitles] = useState<TitleRow[]>(() =>
    (actor?.titles ?? []).map(({ title, from, until }, key) => ({ key, title, from: from ?? '', until: until ?? '' })),
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSave(readForm(new FormData(event.currentTarget), titles))
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      {trouble && <Notice tone="negative">{trouble}</Notice>}
      <div className="grid gap-4 sm:grid-cols-[1fr_10rem]">
        <Field label={say.name} required error={issues['name']}>
          <Input name="name" maxLength={200} defaultValue={actor?.name} />
        </Field>
        <Field label={say.kind} error={issues['kind']}>
          <Select name="kind" defaultValue={actor?.kind ?? 'person'}>
            {actorKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {actorKindLabel[kind]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={say.otherNames} hint={say.oneOnEachLine} error={issues['aliases']}>
        <Textarea name="aliases" rows={4} defaultValue={actor?.aliases.join('\n')} />
      </Field>
      <Titles titles={titles} error={issues['titles']} onChange={setTitles} />
      <Field label={say.wikidataId} hint={say.suchAsQ42It} error={issues['wikidataId']}>
        <Input name="wikidataId" defaultValue={actor?.wikidataId ?? ''} />
      </Field>
      <Field label={say.note} error={issues['note']}>
        <Textarea name="note" rows={3} maxLength={2000} defaultValue={actor?.note ?? ''} />
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

type TitlesProps = { titles: TitleRow[]; error?: string | undefined; onChange: (titles: TitleRow[]) => void }

function Titles({ titles, error, onChange }: TitlesProps) {
  const change = (key: number, field: Partial<TitleRow>) =>
    onChange(titles.map((row) => (row.key === key ? { ...row, ...field } : row)))
  const add = () =>
    onChange([...titles, { key: Math.max(-1, ...titles.map(({ key }) => key)) + 1, title: '', from: '', until: '' }])
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium text-ink text-sm">{say.titlesWithTheDays}</legend>
      {titles.map((row, i) => (
        <div
          key={row.key}
          className="grid grid-cols-[1fr_1fr_auto] items-center gap-2 sm:grid-cols-[1fr_9rem_9rem_auto]"
        >
          <div className="col-span-3 sm:col-span-1">
            <Input
              aria-label={say.title(i + 1)}
              placeholder={say.title2}
              maxLength={200}
              value={row.title}
              onChange={(event) => change(row.key, { title: event.target.value })}
            />
          </div>
          <Input
            aria-label={say.titleHeldFrom(i + 1)}
            type="date"
            value={row.from}
            onChange={(event) => change(row.key, { from: event.target.value })}
          />
          <Input
            aria-label={say.titleHeldUntil(i + 1)}
            type="date"
            value={row.until}
            onChange={(event) => change(row.key, { until: event.target.value })}
          />
          <IconButton
            label={say.takeTitleAway(i + 1)}
            icon={<X aria-hidden="true" className="size-4" />}
            onClick={() => onChange(titles.filter(({ key }) => key !== row.key))}
          />
        </div>
      ))}
      {error && (
        <p role="alert" className="font-medium text-negative-fg text-xs">
          {error}
        </p>
      )}
      <Button
        size="sm"
        className="justify-self-start"
        icon={<Plus aria-hidden="true" className="size-3.5" />}
        onClick={add}
      >
        {say.addATitle}
      </Button>
    </fieldset>
  )
}

function readForm(form: FormData, titles: readonly TitleRow[]): ActorFields {
  const text = (name: string) => fieldText(form, name)
  return {
    name: text('name'),
    kind: text('kind') as ActorKind,
    aliases: text('aliases')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    titles: titles
      .filter(({ title }) => title.trim())
      .map(({ title, from, until }) => ({ title, from: from || null, until: until || null })),
    wikidataId: text('wikidataId') || null,
    note: text('note') || null,
  }
}
