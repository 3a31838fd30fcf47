'use client'
import { Scale } from 'lucide-react'
import Link from 'next/link'
import { useRef, useState } from 'react'
import { placeAddress } from '@/components/annotations/place-address'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { DiscrepancyView, StoryArticleView } from '@/lib/schemas/concordance'
import { words } from '@/lib/words'
import { useRuling } from './use-ruling'

const said = words.concordance.differences
const shows = ['open', 'confirmed', 'dismissed', 'all'] as const
type Show = (typeof shows)[number]

type ListProps = {
  storyId: string
  articles: readonly StoryArticleView[]
  discrepancies: readonly DiscrepancyView[]
  canRule: boolean
}

/** Where the sources of a story differ, each with its passages and what people said of it. */
export function DifferenceList({ storyId, articles, discrepancies, canRule }: ListProps) {
  const [show, setShow] = useState<Show>('open')
  /** What was just said, until the page has it from the server: a card that is done with leaves at once. */
  const [justSaid, setJustSaid] = useState<ReadonlyMap<string, DiscrepancyView['status']>>(new Map())
  const [known, setKnown] = useState(discrepancies)
  if (known !== discrepancies) {
    setKnown(discrepancies)
    setJustSaid(new Map())
  }
  const list = useRef<HTMLUListElement>(null)
  const settle = (id: string, status: DiscrepancyView['status'] | undefined) => {
    setJustSaid((before) => {
      const after = new Map(before)
      if (status) after.set(id, status)
      else after.delete(id)
      return after
    })
    // The button that had the focus may be gone.
    if (status) list.current?.focus({ preventScroll: true })
  }
  const all = discrepancies.map((one) => ({ ...one, shownAs: justSaid.get(one.id) ?? one.status }))
  if (discrepancies.length === 0)
    return <EmptyState icon={<Scale size={20} aria-hidden />} title={said.none} text={said.noneText} />
  const shown = all.filter(({ shownAs }) => show === 'all' || shownAs === show)
  const count = (value: Show) => all.filter(({ shownAs }) => value === 'all' || shownAs === value).length
  return (
    <div className="grid gap-4">
      <p className="max-w-prose text-ink-2 text-sm">{said.text}</p>
      <div className="justify-self-start">
        <SegmentedControl
          label={said.show}
          options={shows.map((value) => ({
            value,
            label: (
              <>
                {said[value]} <span className="text-ink-3 tabular-nums">{count(value)}</span>
              </>
            ),
          }))}
          value={show}
          onChange={setShow}
        />
      </div>
      {shown.length === 0 && <p className="text-ink-2 text-sm">{said.noneSuch}</p>}
      <ul ref={list} tabIndex={-1} aria-label={said.title} className="grid gap-4 outline-none">
        {shown.map((one) => (
          <DifferenceCard
            key={one.id}
            {...{ one, storyId, articles, canRule }}
            onSaid={(status) => settle(one.id, status)}
          />
        ))}
      </ul>
    </div>
  )
}

const tones = { conflict: 'negative', difference: 'caution', variant: 'neutral' } as const

type CardProps = Omit<ListProps, 'discrepancies'> & {
  one: DiscrepancyView
  /** Says how it is to be shown until the server says so too; undefined, where the server did not take it. */
  onSaid: (status: DiscrepancyView['status'] | undefined) => void
}

function DifferenceCard({ one, storyId, articles, canRule, onSaid }: CardProps) {
  const { id, kind, severity, subject, explanation, evidence, status, ruling } = one
  const { rule, revokeAll, isBusy } = useRuling()
  const outlets = new Map(articles.map(({ articleId, outlet }) => [articleId, outlet]))
  const say = async (next: 'confirmed' | 'dismissed') => {
    onSaid(next)
    const body = { discrepancy: id, status: next }
    const isKept = await rule({
      ...{ path: `/stories/${storyId}/rulings`, body, done: said.done[next] },
      onRevoke: () => onSaid(undefined),
    })
    if (!isKept) onSaid(undefined)
  }
  const reopen = async (standing: NonNullable<typeof ruling>) => {
    onSaid('open')
    await revokeAll([standing])
    onSaid(undefined)
  }
  return (
    <li>
      <article aria-label={`${said.kinds[kind]}: ${subject}`} className="rounded-lg border border-line bg-surface p-4">
        <header className="flex flex-wrap items-center gap-2">
          <Badge tone={tones[severity]}>{said.severity[severity]}</Badge>
          <span className="text-ink-3 text-xs">{said.kinds[kind]}</span>
        </header>
        <h2 dir="auto" className="mt-1.5 text-pretty font-semibold text-md">
          {subject}
        </h2>
        <p className="mt-1 max-w-prose text-pretty text-ink-2 text-sm">{explanation}</p>
        <ul className="mt-3 grid gap-2">
          {evidence.map(({ articleId, start, end, exact }) => (
            <li key={`${articleId}-${start}-${end}`} className="border-line-strong border-l-2 pl-3">
              <p dir="auto" className="font-serif text-sm">
                {exact}
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
                <Button size="sm" disabled={isBusy} onClick={() => void say('confirmed')}>
                  {said.confirm}
                </Button>
                <Button size="sm" variant="ghost" disabled={isBusy} onClick={() => void say('dismissed')}>
                  {said.dismiss}
                </Button>
              </>
            )}
            {canRule && ruling && status !== 'open' && (
              <Button size="sm" variant="ghost" disabled={isBusy} onClick={() => void reopen(ruling)}>
                {said.reopen}
              </Button>
            )}
          </footer>
        )}
      </article>
    </li>
  )
}
