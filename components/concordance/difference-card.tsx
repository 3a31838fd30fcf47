import Link from 'next/link'
import { placeAddress } from '@/components/annotations/place-address'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { DiscrepancyView, StoryArticleView } from '@/lib/schemas/concordance'
import { words } from '@/lib/words'

const said = words.concordance.differences
const tones = { conflict: 'negative', difference: 'caution', variant: 'neutral' } as const

type CardProps = {
  one: DiscrepancyView
  articles: readonly StoryArticleView[]
  canRule: boolean
  isBusy: boolean
  onConfirm: () => void
  onDismiss: () => void
  onReopen: () => void
}

/** A difference with the passages that it rests on, what was ruled on it, and what may be. */
export function DifferenceCard({ one, articles, canRule, isBusy, onConfirm, onDismiss, onReopen }: CardProps) {
  const { id, kind, severity, subject, explanation, evidence, status, ruling } = one
  const outlets = new Map(articles.map(({ articleId, outlet }) => [articleId, outlet]))
  return (
    <li>
      <article
        data-difference={id}
        tabIndex={-1}
        aria-label={`${said.kinds[kind]}: ${subject}`}
        className="rounded-lg border border-line bg-surface p-4"
      >
        <header className="flex flex-wrap items-center gap-2">
          <Badge tone={tones[severity]}>{said.severity[severity]}</Badge>
          <span className="text-ink-3 text-xs">{said.kinds[kind]}</span>
        </header>
        <h2 dir="auto" className="mt-1.5 text-pretty font-semibold text-md">
          {subject}
        </h2>
        <p className="mt-1 max-w-prose text-pretty text-ink-2 text-sm">{explanation}</p>
        <ul className="mt-3 grid gap-2">
          {evidence.map(({ articleId, start, end, exact, context }) => (
            <li key={`${articleId}-${start}-${end}`} className="border-line-strong border-s-2 ps-3">
              <p dir="auto" className="font-serif text-sm">
                <span className="text-ink-3">{context.before}</span>
                {exact}
                <span className="text-ink-3">{context.after}</span>
              </p>
              <Link href={placeAddress(articleId, { start, end })} className="text-ink-3 text-xs hover:underline">
                {outlets.get(articleId)}
              </Link>
            </li>
          ))}
        </ul>
        {(canRule || ruling) && (
          <footer className="mt-3 flex flex-wrap items-center gap-2">
            {ruling && status !== 'open' && (
              <p className="mr-auto text-ink-3 text-xs">
                {said.statuses[status](ruling.createdBy.name)}
                {ruling.reason && `: ${ruling.reason}`}
              </p>
            )}
            {canRule && status === 'open' && (
              <>
                <Button size="sm" disabled={isBusy} onClick={onConfirm}>
                  {said.confirm}
                </Button>
                <Button size="sm" variant="ghost" disabled={isBusy} onClick={onDismiss}>
                  {said.dismiss}
                </Button>
              </>
            )}
            {canRule && ruling && status !== 'open' && (
              <Button size="sm" variant="ghost" disabled={isBusy} onClick={onReopen}>
                {said.reopen}
              </Button>
            )}
          </footer>
        )}
      </article>
    </li>
  )
}
