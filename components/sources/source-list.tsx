'use client'
import Link from 'next/link'
import { useState } from 'react'
import { expectApi } from '@/components/api/client'
import { LoadMore } from '@/components/ui/load-more'
import { type Page, pageOf } from '@/lib/schemas/common'
import { type SourceListItem, sourceListItem } from '@/lib/schemas/source'
import { words } from '@/lib/words'
import { RemoveSource } from './remove-source'
import { SourceAbout } from './source-about'

const said = words.sources.list

type SourceListProps = { storyId: string; first: Page<SourceListItem> }

/** A story’s sources, page after page. */
export function SourceList({ storyId, first }: SourceListProps) {
  const [more, setMore] = useState<Page<SourceListItem>>({ items: [], nextCursor: first.nextCursor })
  const load = async () => {
    const query = new URLSearchParams({ cursor: more.nextCursor ?? '' })
    const next = await expectApi({ path: `/stories/${storyId}/sources?${query}`, schema: pageOf(sourceListItem) })
    setMore({ items: [...more.items, ...next.items], nextCursor: next.nextCursor })
  }
  return (
    <>
      <ul aria-label={said.title} className="border-line border-t">
        {[...first.items, ...more.items].map((source) => (
          <li
            key={source.id}
            className="relative flex items-center gap-4 border-line border-b px-2 py-3.5 hover:bg-surface"
          >
            <div className="min-w-0 flex-1">
              <Link
                href={`/stories/${storyId}/sources/${source.id}`}
                dir="auto"
                className="block text-pretty font-semibold text-md leading-snug after:absolute after:inset-0 hover:text-accent"
              >
                {source.title}
              </Link>
              <SourceAbout source={source} />
            </div>
            {source.can.remove && (
              <div className="relative">
                <RemoveSource source={source} size="sm" />
              </div>
            )}
          </li>
        ))}
      </ul>
      <LoadMore onLoad={load} hasMore={more.nextCursor !== null} label={said.more} />
    </>
  )
}
