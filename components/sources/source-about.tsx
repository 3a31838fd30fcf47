import Link from 'next/link'
import { dayOf } from '@/components/ui/day-of'
import type { SourceListItem } from '@/lib/schemas/source'
import { words } from '@/lib/words'

const said = words.sources.list

/** Who is heard in a source, when it was said, how long it is and who added it. */
export const SourceAbout = ({ source: { speaker, saidAt, length, createdBy } }: { source: SourceListItem }) => (
  <p className="flex flex-wrap gap-x-3 text-ink-3 text-xs tabular-nums">
    {speaker ? (
      <Link href={`/actors/${speaker.id}`} dir="auto" className="relative font-medium text-ink-2 hover:underline">
        {speaker.name}
      </Link>
    ) : (
      <span>{said.several}</span>
    )}
    {saidAt && <span>{said.said(dayOf(saidAt))}</span>}
    <span>{said.characters(length)}</span>
    <span>{said.addedBy(createdBy.name)}</span>
  </p>
)
