'use client'
import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { namesOf } from '@/components/annotations/people-of'
import { StatusBadge } from '@/components/annotations/status-badge'
import { expectApi } from '@/components/api/client'
import { dayOf } from '@/components/ui/day-of'
import { LoadMore } from '@/components/ui/load-more'
import { RelativeTime } from '@/components/ui/relative-time'
import { type ClaimListItem, claimListItem } from '@/lib/schemas/claim'
import { type Page, pageOf } from '@/lib/schemas/common'
import { words } from '@/lib/words'
import { ClaimWeight } from './claim-weight'
import { outletOf } from './statement-source'

const said = words.claims

/** Claims as rows, page after page; `filter` is the query string of the first page. */
export function ClaimList({ first, filter }: { first: Page<ClaimListItem>; filter: string }) {
  const [more, setMore] = useState<Page<ClaimListItem>>({ items: [], nextCursor: first.nextCursor })
  const load = async () => {
    const query = new URLSearchParams(filter)
    query.set('cursor', more.nextCursor ?? '')
    const next = await expectApi({ path: `/claims?${query}`, schema: pageOf(claimListItem) })
    setMore({ items: [...more.items, ...next.items], nextCursor: next.nextCursor })
  }
  return (
    <>
      <ul className="-mx-2 border-line border-t">
        {[...first.items, ...more.items].map((claim) => (
          <ClaimRow key={claim.id} claim={claim} />
        ))}
      </ul>
      <LoadMore onLoad={load} hasMore={more.nextCursor !== null} label={said.list.more} />
    </>
  )
}

function ClaimRow({ claim }: { claim: ClaimListItem }) {
  const { publishedAt } = claim.article
  const source = [
    outletOf(claim),
    publishedAt ? dayOf(publishedAt) : said.page.undated,
    namesOf(claim.actors, 'speaker'),
  ]
  return (
    <li className="group relative flex items-center gap-4 border-line border-b px-2 py-4 hover:bg-surface">
      <div className="min-w-0 flex-1">
        <Link
          href={`/claims/${claim.id}`}
          dir="auto"
          className="line-clamp-3 text-pretty font-serif text-ink text-md leading-snug after:absolute after:inset-0 group-hover:text-accent"
        >
          {claim.exact}
        </Link>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-3 text-xs tabular-nums">
          <StatusBadge status={claim.status} />
          <ClaimWeight weight={claim.weight} />
          <span>{source.filter(Boolean).join(' · ')}</span>
          <span>
            {said.list.changed} <RelativeTime at={claim.updatedAt} />
          </span>
        </p>
      </div>
      <ChevronRight size={16} aria-hidden className="shrink-0 text-ink-3 group-hover:text-accent" />
    </li>
  )
}
