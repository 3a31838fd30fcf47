import Link from 'next/link'
import { DiffedWords } from '@/components/annotations/diffed-words'
import { placeAddress } from '@/components/annotations/place-address'
import { Badge } from '@/components/ui/badge'
import { wordDiff } from '@/lib/domain/concordance/word-diff'
import type { LineageView } from '@/lib/schemas/lineage'
import { words } from '@/lib/words'

const said = words.timeline.passages

/** What later articles have of earlier ones, each passage beside the one that it is like. */
export function RetoldPassages({ storyId, lineage: { articles, links } }: { storyId: string; lineage: LineageView }) {
  const outlets = new Map(articles.map(({ articleId, outlet }) => [articleId, outlet]))
  const dated = new Set(articles.flatMap(({ articleId, publishedAt }) => (publishedAt ? articleId : [])))
  return (
    <section aria-labelledby="retold">
      <h2 id="retold" className="mb-2 font-semibold text-md">
        {said.title}
      </h2>
      {links.length === 0 && (
        <p className="max-w-prose text-ink-2 text-sm">
          {said.none} {said.noneText}
        </p>
      )}
      <ul className="grid gap-3">
        {links.map(({ from, to, share, passages }) => (
          <li key={`${from} ${to}`}>
            <details className="rounded-lg border border-line bg-surface">
              <summary className="cursor-pointer px-4 py-3 text-sm pointer-coarse:py-4">
                <span className="font-medium">{outlets.get(to)}</span>{' '}
                <span className="text-ink-2">
                  {dated.has(from) && dated.has(to) ? '←' : '↔'} {outlets.get(from)} ·{' '}
                  {said.short(Math.max(1, Math.round(share * 100)))} · {said.count(passages.length)}
                </span>
              </summary>
              <ul>
                {passages.map((passage) => (
                  <Passage
                    key={`${passage.here.start} ${passage.there.start}`}
                    {...{ passage, from, to, outlets }}
                    isOrdered={dated.has(from) && dated.has(to)}
                  />
                ))}
              </ul>
              <p className="border-line border-t px-4 py-2.5 text-sm">
                <Link href={`/stories/${storyId}/compare?here=${from}&there=${to}`} className="underline">
                  {said.compare}
                </Link>
              </p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

type PassageProps = {
  passage: LineageView['links'][number]['passages'][number]
  from: string
  to: string
  outlets: ReadonlyMap<string, string>
  /** Whether it is known which of both was first. */
  isOrdered: boolean
}

function Passage({ passage: { there, here, kind }, from, to, outlets, isOrdered }: PassageProps) {
  return (
    <li className="grid gap-x-6 gap-y-2 border-line border-t px-4 py-3 md:grid-cols-2">
      <div>
        <p className="text-ink-3 text-xs">
          <Link href={placeAddress(from, there)} className="hover:underline">
            {isOrdered && `${said.earlier}: `}
            {outlets.get(from)}
          </Link>
        </p>
        <p dir="auto" className="mt-0.5 font-serif text-sm">
          {there.exact}
        </p>
      </div>
      <div>
        <p className="flex flex-wrap items-center gap-2 text-ink-3 text-xs">
          <Link href={placeAddress(to, here)} className="hover:underline">
            {isOrdered && `${said.later}: `}
            {outlets.get(to)}
          </Link>
          <Badge tone={kind === 'copied' ? 'caution' : 'neutral'}>{said[kind]}</Badge>
        </p>
        <p dir="auto" className="mt-0.5 font-serif text-sm">
          <DiffedWords diff={wordDiff(there.exact, here.exact)} />
        </p>
      </div>
    </li>
  )
}
