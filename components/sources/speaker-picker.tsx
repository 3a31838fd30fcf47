'use client'
import { newKey } from '@/components/api/new-key'
import { createActor, searchActors } from '@/components/api/vocabulary'
import { Chip } from '@/components/ui/chip'
import { TypeAhead, type TypeAheadItem } from '@/components/ui/type-ahead'
import { words } from '@/lib/words'
import type { SourceDraft } from './source-draft'

const said = words.sources.fields

type SpeakerPickerProps = { speaker: SourceDraft['speaker']; onChange: (speaker: SourceDraft['speaker']) => void }

/** The one actor who is heard in a source, or nobody in particular. */
export function SpeakerPicker({ speaker, onChange }: SpeakerPickerProps) {
  if (!speaker)
    return (
      <TypeAhead
        label={said.speaker}
        hint={said.speakerHint}
        search={search}
        create={create}
        onPick={({ id, label }) => onChange({ id, label })}
      />
    )
  return (
    <div className="flex min-w-0 flex-col items-start gap-1.5">
      <span className="font-medium text-ink text-sm">{said.speaker}</span>
      <Chip onRemove={() => onChange(undefined)} removeLabel={said.noSpeaker(speaker.label)}>
        {speaker.label}
      </Chip>
    </div>
  )
}

async function search(q: string): Promise<TypeAheadItem[]> {
  const answer = await searchActors(q)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.items.map(({ id, name, titles }) => ({ id, label: name, hint: titles[0]?.title }))
}

async function create(name: string): Promise<TypeAheadItem> {
  const answer = await createActor(name, newKey())
  if (!answer.ok) throw new Error(answer.error.message)
  return { id: answer.value.id, label: answer.value.name }
}
