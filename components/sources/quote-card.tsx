import { LocateFixed } from 'lucide-react'
import Link from 'next/link'
import { DiffedWords } from '@/components/annotations/diffed-words'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { differsInNegation } from '@/lib/domain/concordance/word-diff'
import { isAnother } from '@/lib/domain/sources/heard-at'
import type { GradedQuoteView } from '@/lib/schemas/source'
import { words } from '@/lib/words'
import { gradeTones } from './grade-looks'

const said = words.sources.reading

/** A quote with what leads to its place in the article. */
export type ShownQuote = GradedQuoteView & { readonly href: string }

type QuoteCardProps = {
  quote: ShownQuote
  number: number
  isLit: boolean
  /** Which of its places is shown, from 0. */
  place: number
  onShow: () => void
}

/** One quote beside the source: who prints it, how its words compare, and where both stand. */
export function QuoteCard({ quote, number, isLit, place, onShow }: QuoteCardProps) {
  const { outlet, credit, places, exact, href, diff, heard } = quote
  return (
    <li className="min-w-0 [contain-intrinsic-size:auto_8rem] [content-visibility:auto]">
      <article
        id={`quote-${number}`}
        tabIndex={-1}
        aria-label={`${outlet}: ${exact.slice(0, 80)}`}
        aria-current={isLit || undefined}
        className={classNames(
          'rounded-lg border px-4 py-3',
          isLit ? 'border-accent bg-accent-wash' : 'border-line bg-surface',
        )}
      >
        <p className="flex items-start justify-between gap-2">
          <Link href={href} className="wrap-anywhere min-w-0 font-medium text-sm hover:underline" title={said.open}>
            {outlet}
          </Link>
          <QuoteBadges quote={quote} />
        </p>
        <p className="wrap-anywhere text-ink-3 text-xs">{credit ? said.credited(credit.words) : said.noCredit}</p>
        {heard && <p className="wrap-anywhere text-ink-3 text-xs">{said.heard(heard)}</p>}
        <p dir="auto" className="wrap-anywhere mt-1.5 text-pretty font-serif">
          {diff.length > 0 ? <DiffedWords diff={diff} /> : exact}
        </p>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-2 text-ink-3 text-xs">
          {places.length > 0 ? (
            <Button
              size="sm"
              variant="ghost"
              icon={<LocateFixed size={13} aria-hidden />}
              className="-ml-2.5"
              onClick={onShow}
            >
              {said.show}
            </Button>
          ) : (
            said.elsewhere
          )}
          {isLit && places.length > 1 && <span aria-live="polite">{said.place(place + 1, places.length)}</span>}
        </p>
      </article>
    </li>
  )
}

/** How the words compare, and what a reader must not overlook. One below the other, so that none is pushed out. */
const QuoteBadges = ({ quote: { grade, diff, heard, credit } }: { quote: GradedQuoteView }) => (
  <span className="flex shrink-0 flex-col items-end gap-1">
    <span title={words.sources.meanings[grade]}>
      <Badge tone={gradeTones[grade]}>{words.sources.grades[grade]}</Badge>
    </span>
    {grade !== 'cleaned' && differsInNegation(diff) && (
      <span title={said.negationHint}>
        <Badge tone="negative">{said.negation}</Badge>
      </span>
    )}
    {heard && credit && isAnother(heard, credit.name) && (
      <span title={said.anotherHint}>
        <Badge tone="caution">{said.another}</Badge>
      </span>
    )}
  </span>
)
