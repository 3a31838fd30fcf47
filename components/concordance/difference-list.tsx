'use client'
import { Scale } from 'lucide-react'
import { useRef, useState } from 'react'
import { CommandKeys } from '@/components/keys/command-keys'
import { useKeys } from '@/components/keys/use-keys'
import { EmptyState } from '@/components/ui/empty-state'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { useQueryValue } from '@/components/ui/use-query-value'
import type { DiscrepancyView, StoryArticleView } from '@/lib/schemas/concordance'
import { words } from '@/lib/words'
import { DifferenceCard } from './difference-card'
import { RulingDialog } from './ruling-dialog'
import { useDifferences } from './use-differences'

const said = words.concordance.differences
const shows = ['open', 'confirmed', 'dismissed', 'all'] as const
type Show = (typeof shows)[number]

type ListProps = {
  storyId: string
  articles: readonly StoryArticleView[]
  discrepancies: readonly DiscrepancyView[]
  canRule: boolean
}

/** Where the sources of a story differ, each with its passages and what people said of it; to be gone through by keys too. */
export function DifferenceList({ storyId, articles, discrepancies, canRule }: ListProps) {
  const [asked, setShow] = useQueryValue('show')
  const show = shows.find((one) => one === asked) ?? 'open'
  const { differences, settle, reopen, isBusy } = useDifferences(storyId, discrepancies)
  const [dismissing, setDismissing] = useState<DiscrepancyView>()
  const list = useRef<HTMLUListElement>(null)
  /** What has the focus once a card is gone. */
  const next = useRef<HTMLElement>(null)
  const isOf = (value: Show) => differences.filter(({ shownAs }) => value === 'all' || shownAs === value)
  const shown = isOf(show)

  const cards = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-difference]') ?? [])]
  const current = () => cards().findIndex((card) => card.contains(document.activeElement))
  const walk = (by: 1 | -1) => () => {
    const card = cards()[Math.max(0, current() + by)]
    card?.focus()
    return card !== undefined
  }
  /** Answers a key where a difference that waits for a ruling has the focus. */
  const ruling = (act: (one: DiscrepancyView) => void) => () => {
    // What would be ruled on is seen first.
    if (current() < 0) return walk(1)()
    const one = shown[current()]
    if (one?.shownAs !== 'open') return false
    act(one)
    return true
  }
  const leave = (id: string) => {
    const at = shown.findIndex((one) => one.id === id)
    next.current = cards()[at + 1] ?? cards()[at - 1] ?? list.current
  }
  const confirm = ({ id }: DiscrepancyView) => {
    leave(id)
    next.current?.focus({ preventScroll: true })
    void settle(id, 'confirmed')
  }
  const dismiss = (one: DiscrepancyView) => {
    next.current = null
    setDismissing(one)
  }
  useKeys({
    ...{ 'next-difference': walk(1), 'previous-difference': walk(-1) },
    ...(canRule && { 'confirm-difference': ruling(confirm), 'dismiss-difference': ruling(dismiss) }),
  })

  if (discrepancies.length === 0)
    return <EmptyState icon={<Scale size={20} aria-hidden />} title={said.none} text={said.noneText} />
  return (
    <div className="grid gap-4">
      <p className="max-w-prose text-ink-2 text-sm">{said.text}</p>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SegmentedControl
          label={said.show}
          options={shows.map((value) => ({
            value,
            label: (
              <>
                {said[value]} <span className="text-ink-3 tabular-nums">{isOf(value).length}</span>
              </>
            ),
          }))}
          value={show}
          onChange={setShow}
        />
        <p className="hidden gap-3 text-ink-3 text-xs lg:flex">
          <span>
            <CommandKeys of="next-difference" /> <CommandKeys of="previous-difference" /> {said.nextPrevious}
          </span>
          {canRule && (
            <span>
              <CommandKeys of="confirm-difference" /> <CommandKeys of="dismiss-difference" /> {said.decide}
            </span>
          )}
        </p>
      </div>
      {shown.length === 0 && <p className="text-ink-2 text-sm">{said.noneSuch}</p>}
      <ul ref={list} tabIndex={-1} aria-label={said.title} className="grid gap-4 outline-none">
        {shown.map((one) => (
          <DifferenceCard
            key={one.id}
            {...{ one, articles, canRule, isBusy }}
            onConfirm={() => confirm(one)}
            onDismiss={() => dismiss(one)}
            onReopen={() => {
              leave(one.id)
              next.current?.focus({ preventScroll: true })
              void reopen(one)
            }}
          />
        ))}
      </ul>
      {dismissing && (
        <RulingDialog
          {...{ title: said.dismissal.title, text: said.dismissal.text, act: said.dismissal.act }}
          reason={{ label: said.dismissal.reason }}
          onRule={(reason) => {
            leave(dismissing.id)
            return settle(dismissing.id, 'dismissed', reason)
          }}
          onClose={() => setDismissing(undefined)}
          finalFocus={next}
        >
          <p className="font-medium">{dismissing.subject}</p>
          <p className="text-ink-2 text-sm">{dismissing.explanation}</p>
        </RulingDialog>
      )}
    </div>
  )
}
