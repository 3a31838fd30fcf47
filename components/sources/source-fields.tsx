'use client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { words } from '@/lib/words'
import type { SourceDraft } from './source-draft'
import { SpeakerPicker } from './speaker-picker'

const said = words.sources.fields

type SourceFieldsProps = {
  draft: SourceDraft
  onChange: (draft: SourceDraft) => void
  /** What is wrong with which field. */
  issues: Readonly<Record<string, string>>
}

/** What is known of a source beside its words. */
export function SourceFields({ draft, onChange, issues }: SourceFieldsProps) {
  const input = (name: 'title' | 'saidAt' | 'url', hint: string | undefined, type = 'text') => (
    <Field label={said[name]} hint={hint} error={issues[name]} required={name === 'title'}>
      <Input
        type={type}
        dir="auto"
        autoComplete="off"
        maxLength={name === 'title' ? 300 : undefined}
        value={draft[name]}
        onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
      />
    </Field>
  )
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">{input('title', said.titleHint)}</div>
      <SpeakerPicker speaker={draft.speaker} onChange={(speaker) => onChange({ ...draft, speaker })} />
      {input('saidAt', said.saidAtHint)}
      <div className="sm:col-span-2">{input('url', undefined, 'url')}</div>
    </div>
  )
}
