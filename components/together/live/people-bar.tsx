'use client'
import { Unplug } from 'lucide-react'
import { use, useSyncExternalStore } from 'react'
import { Tooltip } from '@/components/ui/tooltip'
import type { PresentView } from '@/lib/schemas/live'
import { words } from '@/lib/words'
import { TogetherContext } from '../together'
import type { PeopleHere } from './people-here'
import { PersonMark } from './person-mark'

const said = words.together
const shown = 5
const excerptLength = 60

/** The open pages of other people. */
export const usePages = ({ subscribe, pages }: PeopleHere): readonly PresentView[] =>
  useSyncExternalStore(subscribe, pages, () => nobody)
const nobody: readonly PresentView[] = []

/** Who else reads this article, and whether we would know. */
export function PeopleBar() {
  const together = use(TogetherContext)
  // Above the head of the article, out of the flow: the text must not move when somebody comes or goes.
  return (
    together && (
      <span className="absolute right-0 bottom-full flex h-6 items-center">
        <People people={together.people} away={together.state === 'away'} />
      </span>
    )
  )
}

function People({ people, away }: { people: PeopleHere; away: boolean }) {
  const together = use(TogetherContext)
  const persons = byPerson(usePages(people))
  if (away)
    return (
      <Tooltip label={said.awayHint}>
        <button type="button" className="inline-flex items-center gap-1 text-caution-fg text-xs">
          <Unplug size={13} aria-hidden />
          {said.away}
        </button>
      </Tooltip>
    )
  if (persons.length === 0) return null
  return (
    <span role="group" aria-label={said.here(persons.length)} className="inline-flex items-center gap-0.5">
      {persons.slice(0, shown).map((page) => {
        const { person, selection } = page
        const excerpt = selection && page.versionId === together?.versionId ? together.textOf(selection) : undefined
        const label = excerpt ? said.alsoSelects(person.name, cut(excerpt)) : said.reads(person.name)
        return (
          <Tooltip key={person.id} label={label}>
            <button
              type="button"
              aria-label={label}
              className="rounded-full"
              onClick={() => excerpt && selection && together?.scrollTo(selection)}
            >
              <PersonMark person={person} />
            </button>
          </Tooltip>
        )
      })}
      {persons.length > shown && <span className="ml-1 text-xs">{said.more(persons.length - shown)}</span>}
    </span>
  )
}

const cut = (excerpt: string) =>
  excerpt.length > excerptLength ? `${excerpt.slice(0, excerptLength).trimEnd()}…` : excerpt

/** Somebody with several pages open is there once: where they have selected something, or else where they came last. */
function byPerson(pages: readonly PresentView[]): PresentView[] {
  const found = new Map<string, PresentView>()
  for (const page of pages) if (!found.get(page.person.id)?.selection) found.set(page.person.id, page)
  return [...found.values()].sort((a, b) => a.person.name.localeCompare(b.person.name))
}
