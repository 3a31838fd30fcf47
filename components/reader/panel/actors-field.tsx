'use client'
import { X } from 'lucide-react'
import { newKey } from '@/components/api/new-key'
import { createActor, searchActors } from '@/components/api/vocabulary'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/input'
import { TypeAhead } from '@/components/ui/type-ahead'
import type { TextIndex } from '@/lib/domain/text/text-index'
import { type ActorRole, actorRole } from '@/lib/schemas/annotation'
import type { Span } from '@/lib/schemas/span'
import type { DraftFields } from '../drafts/annotation-draft'

type Actor = DraftFields['actors'][number]
type ActorsFieldProps = {
  index: TextIndex
  kind: string
  selection: Span | undefined
  actors: Actor[]
  onChange: (actors: Actor[]) => void
}

const roleNames: Readonly<Record<ActorRole, string>> = { speaker: 'Speaker', subject: 'Subject', target: 'Target' }

/** Who speaks, who is spoken of, at whom it is aimed; and where the text names them. */
export function ActorsField({ index, kind, selection, actors, onChange }: ActorsFieldProps) {
  const nextRole = (): ActorRole => (actors.some(({ role }) => role === 'speaker') ? 'subject' : 'speaker')
  const set = (at: number, part: Partial<Actor>) =>
    onChange(actors.map((actor, i) => (i === at ? { ...actor, ...part } : actor)))
  const add = ({ id, label }: { id: string; label: string }) =>
    onChange([...actors, { actorId: id, name: label, role: nextRole(), mention: null }])
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
                aria-label={`Role of ${actor.name}`}
                value={actor.role}
                onChange={(event) => set(at, { role: actorRole.parse(event.target.value) })}
                className="h-7 text-xs"
              >
                {actorRole.options.map((role) => (
                  <option key={role} value={role} disabled={isTaken(actors, actor, role)}>
                    {roleNames[role]}
                  </option>
                ))}
              </Select>
            </div>
            <IconButton
              size="sm"
              label={`Remove ${actor.name}`}
              icon={<X size={14} aria-hidden />}
              onClick={() => onChange(actors.filter((_, i) => i !== at))}
            />
          </div>
          <div className="flex min-h-7 flex-wrap items-center gap-1.5 text-ink-3 text-xs">
            {actor.mention ? (
              <>
                Named as <q className="font-serif text-ink">{index.slice(actor.mention.start, actor.mention.end)}</q>
                <Button size="sm" variant="ghost" onClick={() => set(at, { mention: null })}>
                  Unlink
                </Button>
              </>
            ) : (
              <Button
                size="sm"
                variant="ghost"
                disabled={!selection}
                onClick={() => set(at, { mention: selection ?? null })}
              >
                Link the selection as where they are named
              </Button>
            )}
          </div>
        </div>
      ))}
      <TypeAhead
        label={actors.length === 0 ? (kind === 'claim' ? 'Who claims it' : 'Speaker') : 'Another actor'}
        placeholder="Type a name"
        search={search}
        create={create}
        exclude={actors.filter(({ role }) => role === nextRole()).map(({ actorId }) => actorId)}
        onPick={add}
      />
    </div>
  )
}

const isTaken = (actors: readonly Actor[], actor: Actor, role: ActorRole) =>
  role !== actor.role && actors.some((other) => other.actorId === actor.actorId && other.role === role)

async function search(q: string) {
  const answer = await searchActors(q)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.items.map(({ id, name, kind, titles }) => ({ id, label: name, hint: titles[0]?.title ?? kind }))
}

async function create(name: string) {
  const answer = await createActor(name, newKey())
  if (!answer.ok) throw new Error(answer.error.message)
  return { id: answer.value.id, label: answer.value.name }
}
