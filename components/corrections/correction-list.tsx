'use client'
import { useState } from 'react'
import { expectApi } from '@/components/api/client'
import { LoadMore } from '@/components/ui/load-more'
import { type Page, pageOf } from '@/lib/schemas/common'
import { type CorrectionView, correctionView } from '@/lib/schemas/correction'
import { words } from '@/lib/words'
import { CorrectionCard } from './correction-card'

type CorrectionListProps = {
  first: Page<CorrectionView>
  /** Where the API lists them, with the filter as its query, for the pages after the first one. */
  path: string
}

/** Corrections, the newest first, page after page. */
export function CorrectionList({ first, path }: CorrectionListProps) {
  const [more, setMore] = useState<Page<CorrectionView>>({ items: [], nextCursor: first.nextCursor })
  const load = async () => {
    const cursor = new URLSearchParams({ cursor: more.nextCursor ?? '' })
    const address = `${path}${path.includes('?') ? '&' : '?'}${cursor}`
    const next = await expectApi({ path: address, schema: pageOf(correctionView) })
    setMore({ items: [...more.items, ...next.items], nextCursor: next.nextCursor })
  }
  return (
    <>
      <ul className="grid gap-4">
        {[...first.items, ...more.items].map((correction) => (
          <li key={correction.id}>
            <CorrectionCard correction={correction} />
          </li>
        ))}
      </ul>
      <LoadMore onLoad={load} hasMore={more.nextCursor !== null} label={words.corrections.more} />
    </>
  )
}
