'use client'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { PlacementView } from '@/lib/schemas/placement'
import { words } from '@/lib/words'
import { PlacementReasons } from './placement-reasons'
import { usePlacement } from './use-placement'

const said = words.placement

/** Articles that seem to be of a story and are in none: each to be added, or refused. */
export function ProposedArticles({
  placements,
  canPlace,
}: {
  placements: readonly PlacementView[]
  canPlace: boolean
}) {
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const { accept, dismiss, isBusy } = usePlacement(({ id, isJoined, dismissedAt }) =>
    setSettled((before) => {
      const after = new Set(before)
      if (isJoined || dismissedAt) after.add(id)
      else after.delete(id)
      return after
    }),
  )
  const open = placements.filter(({ id, isJoined }) => !isJoined && !settled.has(id))
  if (open.length === 0) return null
  return (
    <section aria-labelledby="proposed" className="mb-6 rounded-lg border border-line bg-surface px-4 py-3">
      <h2 id="proposed" className="font-semibold text-sm">
        {said.articles}
      </h2>
      <ul>
        {open.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-start gap-x-4 gap-y-2 border-line border-t py-3 first:border-0"
          >
            <div className="min-w-0 flex-1 basis-64">
              <p className="text-sm">
                <Link href={`/articles/${one.article.id}`} dir="auto" className="font-medium hover:underline">
                  {one.article.title}
                </Link>{' '}
                <span className="text-ink-3">{one.article.outlet}</span>
              </p>
              <PlacementReasons reasons={one.reasons} />
            </div>
            {canPlace && (
              <div className="flex gap-2">
                <Button size="sm" disabled={isBusy} onClick={() => void accept(one)}>
                  {said.accept}
                </Button>
                <Button size="sm" variant="ghost" disabled={isBusy} onClick={() => void dismiss(one)}>
                  {said.dismiss}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
