'use client'
import { X } from 'lucide-react'
import { useContext, useMemo } from 'react'
import type { AnnotationFields } from '@/components/api/annotation-fields'
import { newKey } from '@/components/api/new-key'
import { createActor, searchActors } from '@/components/api/vocabulary'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/input'
import { TypeAhead, type TypeAheadItem } from '@/components/ui/type-ahead'
import { nameKey } from '@/lib/domain/names/name-key'
import { likelySpeakers, mentionOf } from '@/lib/domain/suggestions/likely-speakers'
import { namingsIn } from '@/lib/domain/suggestions/named-actors'
import { overlap } from '@/lib/domain/text/overlap'
import type { TextIndex } from '@/lib/domain/text/text-index'
import { type ActorRole, actorRole } from '@/lib/schemas/annotation'
import type { Span } from '@/lib/schemas/span'
import { words } from '@/lib/words'
import { NamedInText } from '../named-in-text'

type Actor = AnnotationFields['actors'][number]
type ActorsFieldProps = {
  index: TextIndex
  fields: AnnotationFields
  selection: Span | undefined
  onChange: (actors: Actor[]) => void
}

const said = words.reader.picker

/** Who speaks, who is spoken of, at whom it is aimed; and where the text names them. */
export function ActorsField({ index, fields, selection, onChange }: ActorsFieldProps) {
  const { kind, actors, spans, cue } = fields
  const namings = useContext(NamedInText)
  const likely = useMemo(() => likelySpeakers(index, namings, spans), [index, namings, spans])
  const nextRole = (): ActorRole => (actors.some(({ role }) => role === 'speaker') ? 'subject' : 'speaker')
  const set = (at: number, part: Partial<Actor>) =>
    onChange(actors.map((actor, i) => (i === at ? { ...actor, ...part } : actor)))
  const namesOf = (actor: { id: string; name: string }) => {
    const known = namings.filter((one) => one.actor.id === actor.id)
    return known.length > 0 ? known : namingsIn(index, [{ ...actor, kind: 'person', aliases: [] }])
  }
  const add = ({ id, label: name }: { id: string; label: string }) =>
    onChange([
      ...actors,
      { actorId: id, name, role: nextRole(), mention: mentionOf(index, namesOf({ id, name }), spans, cue) ?? null },
    ])
  /** The places that name an actor, one after another, the nearest first. */
  const nextMention = ({ actorId, name, mention }: Actor) => {
    const places = namesOf({ id: actorId, name }).filter((one) => !spans.some((span) => overlap(span, one)))
    const at = places.findIndex(({ start }) => start === mention?.start)
    const next = places[(at + 1) % places.length]
    return next && next.start !== mention?.start ? { start: next.start, end: next.end } : undefined
  }
  const local = (q: string): TypeAheadItem[] =>
    likely
      .filter(({ actor }) => q === '' || startsAWord([actor.name, ...actor.aliases], q))
      .slice(0, 6)
      .map(({ actor, beside }) => ({ id: actor.id, label: actor.name, hint: beside ? said.beside : said.inText }))
  return (
    <div className="grid gap-1.5">
      {actors.map((actor, at) => (
        <div key={`${actor.actorId} ${actor.role}`} className="rounded-md border border-line bg-surface p-1.5 pl-2.5">
          <div className="flex items-center gap-1.5">
            <span dir="auto" className="min-w-0 flex-1 truncate font-medium text-sm">
              {actor.name}
            </span>
            <div className="w-26">
              <Select
                aria-label={said.roleOf(actor.name)}
                value={actor.role}
                onChange={(event) => set(at, { role: actorRole.parse(event.target.value) })}
                className="h-7 text-xs"
              >
                {actorRole.options.map((role) => (
                  <option key={role} value={role} disabled={isTaken(actors, actor, role)}>
                    {said.roles[role]}
                  </option>
                ))}
              </Select>
            </div>
            <IconButton
              size="sm"
              label={words.reader.form.removeNamed(actor.name)}
              icon={<X size={14} aria-hidden />}
              onClick={() => onChange(actors.filter((_, i) => i !== at))}
            />
          </div>
          <div className="flex min-h-7 flex-wrap items-center gap-1.5 text-ink-3 text-xs">
            {actor.mention ? (
              <>
                {said.namedAs}{' '}
                <q className="font-serif text-ink">{index.slice(actor.mention.start, actor.mention.end)}</q>
                {nextMention(actor) && (
                  <Button
                    size="sm"
                    variant="ghost"
                    onClick={() => set(at, { mention: nextMention(actor) ?? actor.mention })}
                  >
                    {said.otherPlace}
                  </Button>
                )}
                <Button size="sm" variant="ghost" onClick={() => set(at, { mention: null })}>
                  {said.unlink}
                </Button>
              </>
            ) : (
              <Button
                size="sm"
                variant="ghost"
                disabled={!selection}
                onClick={() => set(at, { mention: selection ?? null })}
              >
                {said.link}
              </Button>
            )}
          </div>
        </div>
      ))}
      <TypeAhead
        label={actors.length > 0 ? said.another : kind === 'claim' ? said.claimant : said.speaker}
        placeholder={said.placeholder}
        search={search}
        local={local}
        create={create}
        exclude={actors.filter(({ role }) => role === nextRole()).map(({ actorId }) => actorId)}
        onPick={add}
      />
    </div>
  )
}

/** Whether a word of a name begins as was typed; letters alone count. */
const startsAWord = (names: readonly string[], q: string) =>
  names.some((name) => ` ${nameKey(name)}`.includes(` ${nameKey(q)}`))

const isTaken = (actors: readonly Actor[], actor: Actor, role: ActorRole) =>
  role !== actor.role && actors.some((other) => other.actorId === actor.actorId && other.role === role)

async function search(q: string) {
  const answer = await searchActors(q)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.items.map(({ id, name, kind, titles }) => ({
    id,
    label: name,
    hint: titles[0]?.title ?? said.kinds[kind],
  }))
}

async function create(name: string) {
  const answer = await createActor(name, newKey())
  if (!answer.ok) throw new Error(answer.error.message)
  return { id: answer.value.id, label: answer.value.name }
}
