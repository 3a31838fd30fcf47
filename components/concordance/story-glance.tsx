import Link from 'next/link'
import type { ConcordanceView } from '@/lib/schemas/concordance'
import { words } from '@/lib/words'
import { isDiffering, isShared } from './shared-utterances'

const said = words.concordance.glance

type GlanceProps = { storyId: string; concordance: ConcordanceView }

/** What a story comes to, in three figures that lead on; nothing where one article is all there is. */
export function StoryGlance({ storyId, concordance: { articles, utterances, discrepancies } }: GlanceProps) {
  if (articles.length < 2) return null
  const open = discrepancies.filter(({ status }) => status === 'open')
  const conflicts = open.filter(({ severity }) => severity === 'conflict').length
  const figures = [
    { way: 'concordance?show=shared', count: utterances.filter(isShared).length, label: said.shared },
    { way: 'concordance?show=differing', count: utterances.filter(isDiffering).length, label: said.differing },
    {
      way: 'differences',
      count: open.length,
      label: said.differences,
      note: conflicts > 0 && said.conflicts(conflicts),
    },
  ]
  return (
    <ul aria-label={said.label} className="mb-6 grid gap-3 sm:grid-cols-3">
      {figures.map(({ way, count, label, note }) => (
        <li key={way}>
          <Link
            href={`/stories/${storyId}/${way}`}
            className="flex h-full items-baseline gap-3 rounded-lg border border-line bg-surface px-4 py-3 hover:border-line-strong"
          >
            <span className="font-semibold text-xl tabular-nums">{count}</span>
            <span className="text-ink-2 text-sm">
              {label(count)}
              {note && <span className="block text-negative-fg text-xs">{note}</span>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
