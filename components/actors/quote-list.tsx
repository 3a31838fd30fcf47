'use client'
import { useState } from 'react'
import { expectApi } from '@/components/api/client'
import { LoadMore } from '@/components/ui/load-more'
import { type ActorQuoteView, actorQuoteView } from '@/lib/schemas/actor-page'
import { type Page, pageOf } from '@/lib/schemas/common'
import { words } from '@/lib/words'
import { articleDay } from './article-day'
import { QuoteCard } from './quote-card'

const said = words.actorPage.quotes

type QuoteListProps = {
  actorId: string
  first: Page<ActorQuoteView>
  /** The filter as a query string, for the pages after the first one. */
  filter: string
}

/** What an actor is quoted with, day by day, page after page. */
export function QuoteList({ actorId, first, filter }: QuoteListProps) {
  const [more, setMore] = useState<Page<ActorQuoteView>>({ items: [], nextCursor: first.nextCursor })
  const load = async () => {
    const query = new URLSearchParams(filter)
    query.set('cursor', more.nextCursor ?? '')
    const next = await expectApi({ path: `/actors/${actorId}/quotes?${query}`, schema: pageOf(actorQuoteView) })
    setMore({ items: [...more.items, ...next.items], nextCursor: next.nextCursor })
  }
  return (
    <>
      <div className="grid gap-7">
        {byDay([...first.items, ...more.items]).map(({ day, quotes }) => (
          <section key={day} aria-label={said.day(day)}>
            <h2 className="mb-2 font-medium text-ink-3 text-sm tabular-nums">{day}</h2>
            <ol className="grid gap-3">
              {quotes.map((quote) => (
                <QuoteCard key={quote.id} quote={quote} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      <LoadMore onLoad={load} hasMore={more.nextCursor !== null} label={said.more} />
    </>
  )
}

function byDay(quotes: readonly ActorQuoteView[]): { day: string; quotes: ActorQuoteView[] }[] {
  const days: { day: string; quotes: ActorQuoteView[] }[] = []
  for (const quote of quotes) {
    const day = articleDay(quote.article)
    const last = days.at(-1)
    if (last?.day === day) last.quotes.push(quote)
    else days.push({ day, quotes: [quote] })
  }
  return days
}
