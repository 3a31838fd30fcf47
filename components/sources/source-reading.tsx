'use client'
import { Quote } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { words } from '@/lib/words'
import { QuoteCard, type ShownQuote } from './quote-card'
import { isShown, type QuoteFilter, QuoteFilters } from './quote-filters'
import { Transcript } from './transcript'

const said = words.sources.reading

type SourceReadingProps = { text: string; quotes: readonly ShownQuote[] }
type Lit = { readonly quote: number; readonly place: number }

/** What was said beside what articles made of it; each side leads to the other. */
export function SourceReading({ text, quotes }: SourceReadingProps) {
  const transcript = useRef<HTMLElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const [filter, setFilter] = useState<QuoteFilter>({ grade: 'all', outlet: '' })
  const [lit, setLit] = useState<Lit>()
  /** Lights a quote’s place and goes there; again, the next of its places. */
  const showPlace = (quote: number) => {
    const count = quotes[quote]?.places.length ?? 0
    const place = lit?.quote === quote ? (lit.place + 1) % count : 0
    setLit({ quote, place })
    goTo(transcript.current, `[data-begins~="${quote}-${place}"]`)
  }
  /** Lights a passage’s quote and goes there, also where a filter hides it. */
  const showQuote = useCallback(
    (quote: number) => {
      setLit({ quote, place: 0 })
      setFilter((last) => (quotes[quote] && isShown(quotes[quote], last) ? last : { grade: 'all', outlet: '' }))
      // The card may only be there once the filter is off.
      requestAnimationFrame(() => goTo(list.current, `#quote-${quote}`))
    },
    [quotes],
  )
  const shown = quotes.flatMap((quote, number) => (isShown(quote, filter) ? [{ quote, number }] : []))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <Transcript ref={transcript} text={text} quotes={quotes} lit={lit?.quote} onChoose={showQuote} />
      <section aria-label={said.quotes} className="flex min-w-0 flex-col lg:h-[76dvh]">
        {quotes.length === 0 ? (
          <EmptyState icon={<Quote size={20} aria-hidden />} title={said.noQuotes} text={said.noQuotesText} />
        ) : (
          <>
            <QuoteFilters quotes={quotes} filter={filter} onChange={setFilter} />
            <p aria-live="polite" className="mb-2 text-ink-3 text-xs tabular-nums">
              {shown.length === 0 ? said.none : said.count(shown.length)}
            </p>
            <ol
              ref={list}
              className="relative grid min-h-0 grid-cols-[minmax(0,1fr)] content-start gap-3 lg:flex-1 lg:overflow-y-auto"
            >
              {shown.map(({ quote, number }) => (
                <QuoteCard
                  key={quote.id}
                  quote={quote}
                  number={number}
                  isLit={lit?.quote === number}
                  place={lit?.place ?? 0}
                  onShow={() => showPlace(number)}
                />
              ))}
            </ol>
          </>
        )}
      </section>
    </div>
  )
}

/** Brings what is sought into sight, a third down, and the focus to it. */
function goTo(pane: HTMLElement | null, sought: string): void {
  const target = pane?.querySelector<HTMLElement>(sought)
  if (!pane || !target) return
  const bring = () => {
    const below = target.getBoundingClientRect().top - pane.getBoundingClientRect().top
    if (pane.scrollHeight > pane.clientHeight) pane.scrollTop += below - pane.clientHeight / 3
    else target.scrollIntoView({ block: 'center' })
  }
  pane.scrollIntoView({ block: 'nearest' })
  bring()
  target.focus({ preventScroll: true })
  // What is drawn only now may be taller or lower than it was taken for.
  requestAnimationFrame(bring)
}
