import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import type { ActorView } from '@/lib/schemas/vocabulary'
import { words } from '@/lib/words'
import { actorKindLabel } from './actor-kinds'

const say = words.actors.actorList

/** Actors as rows: who they are, what else they are called, what they are now, and how often they are named. */
export function ActorList({ actors }: { actors: readonly ActorView[] }) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {actors.map((actor) => (
        <li key={actor.id} className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[1fr_auto] sm:items-baseline">
          <div className="min-w-0">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <Link href={`/actors/${actor.id}`} className="font-medium hover:underline">
                {actor.name}
              </Link>
              <Badge>{actorKindLabel[actor.kind]}</Badge>
            </p>
            <p className="truncate text-sm text-ink-2">{describe(actor)}</p>
          </div>
          <p className="text-sm text-ink-3 tabular-nums">{words.ui.counts.annotations(actor.annotationCount)}</p>
        </li>
      ))}
    </ul>
  )
}

/** What somebody is now, and what else they are called. */
function describe({ titles, aliases }: ActorView): string {
  const titlesNow = titles.filter(({ until }) => until === null).map(({ title }) => title)
  const names =
    aliases.length > 0 ? [say.also(`${aliases.slice(0, 4).join(', ')}${aliases.length > 4 ? ' …' : ''}`)] : []
  return [...titlesNow, ...names].join(' · ')
}
