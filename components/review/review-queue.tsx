'use client'

import { Inbox } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { KindLabel } from '@/components/annotations/kind-label'
import { namesOf } from '@/components/annotations/people-of'
import { StatusBadge } from '@/components/annotations/status-badge'
import { decideAnnotation } from '@/components/api/annotations'
import { callApi } from '@/components/api/client'
import { decisionEntry } from '@/components/api/history/decision-entry'
import { historyOf } from '@/components/api/history/history'
import { outboxOf } from '@/components/api/outbox/browser-outbox'
import { CommandKeys } from '@/components/keys/command-keys'
import { useKeys } from '@/components/keys/use-keys'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { EmptyState } from '@/components/ui/empty-state'
import { RelativeTime } from '@/components/ui/relative-time'
import { useToast } from '@/components/ui/toast'
import { type AnnotationView, type Decision, type ReviewItem, reviewItem } from '@/lib/schemas/annotation'
import { type Page, pageOf } from '@/lib/schemas/common'
import { words } from '@/lib/words'
import { Decide } from './decide'
import { ReviewDetail } from './review-detail'

const say = words.review.reviewQueue

type ReviewQueueProps = {
  first: Page<ReviewItem>
  /** The filters as a query string, for the pages after the first. */
  query: string
  isFiltered: boolean
  mayDecide: boolean
  personId: string
}

const decided: Readonly<Record<Decision, string>> = say.decided

/** The shared queue: a list to walk through by keys, and the selected annotation with its answers beside it. */
export function ReviewQueue({ first, query, isFiltered, mayDecide, personId }: ReviewQueueProps) {
  const router = useRouter()
  const toast = useToast()
  const [items, setItems] = useState(first.items)
  const [cursor, setCursor] = useState(first.nextCursor)
  const [selectedId, setSelectedId] = useState(first.items[0]?.id)
  const [busy, setBusy] = useState(false)
  const [loading, setLoading] = useState(false)
  const [asking, setAsking] = useState<Exclude<Decision, 'approve'>>()
  const list = useRef<HTMLUListElement>(null)
  const reason = useRef<HTMLTextAreaElement>(null)
  const at = items.findIndex(({ id }) => id === selectedId)
  const selected = items[at]

  useEffect(() => {
    if (asking) reason.current?.focus()
  }, [asking])

  const select = (index: number) => {
    const item = items[Math.max(0, Math.min(index, items.length - 1))]
    if (!item) return
    setSelectedId(item.id)
    setAsking(undefined)
    list.current?.querySelector<HTMLElement>(`[data-item="${item.id}"]`)?.focus()
  }

  const replace = useCallback(
    (annotation: AnnotationView) =>
      setItems((rows) => rows.map((row) => (row.id === annotation.id ? { ...row, ...annotation } : row))),
    [],
  )
  // A decision that is taken back, by key or beside its message, stands here again with its counts.
  useEffect(
    () =>
      outboxOf(personId).onNews((views) => {
        for (const view of views) replace(view)
        router.refresh()
      }),
    [personId, replace, router],
  )

  const decide = async (item: ReviewItem, decision: Decision, why?: string) => {
    if (busy) return
    setBusy(true)
    const answer = await decideAnnotation(item, decision, why)
    setBusy(false)
    if (answer.ok) {
      replace(answer.value)
      setAsking(undefined)
      // The counts beside the statuses and in the rail; the list keeps its rows and its place.
      router.refresh()
      const entry = decisionEntry({ annotation: item, article: item.article, decision, reason: why })
      const history = historyOf(outboxOf(personId))
      history.push(entry)
      const undo = () => void history.undoThis(entry)?.trouble.then((met) => met && toast({ ...met, tone: 'negative' }))
      toast({
        message: `${decided[decision]}.`,
        tone: 'positive',
        action: { label: words.ui.undo, onClick: undo },
      })
      const next = items.findIndex((row, i) => i > at && row.status === 'submitted')
      if (next >= 0) select(next)
      return
    }
    // Somebody was quicker: show what the annotation is now; a reason that was typed stays in its field.
    if (answer.error.current) replace(answer.error.current as AnnotationView)
    toast({ message: answer.error.message, tone: 'negative' })
  }

  /** Answers a key, where the selected annotation waits for this person's decision. */
  const deciding = (act: (item: ReviewItem) => void) => () => {
    if (selected?.can.decide) act(selected)
    return selected?.can.decide ?? false
  }
  const selecting = (by: 1 | -1) => () => {
    select(at + by)
    return selected !== undefined
  }
  useKeys({
    'next-in-queue': selecting(1),
    'previous-in-queue': selecting(-1),
    'open-in-text': () => {
      if (selected) window.location.assign(`/articles/${selected.article.id}?annotation=${selected.id}`)
      return selected !== undefined
    },
    ...(mayDecide && {
      approve: deciding((item) => void decide(item, 'approve')),
      'request-changes': deciding(() => setAsking('request_changes')),
      reject: deciding(() => setAsking('reject')),
    }),
  })

  const loadMore = async () => {
    setLoading(true)
    const answer = await callApi({
      path: `/review?${query}&cursor=${encodeURIComponent(cursor ?? '')}`,
      schema: pageOf(reviewItem),
    })
    setLoading(false)
    if (!answer.ok) return toast({ message: answer.error.message, tone: 'negative' })
    setItems((rows) => [...rows, ...answer.value.items])
    setCursor(answer.value.nextCursor)
    return undefined
  }

  if (items.length === 0)
    return (
      <EmptyState
        icon={<Inbox size={20} aria-hidden />}
        title={isFiltered ? say.nothingMatches : say.nothingWaitsForReview}
        text={isFiltered ? say.noAnnotationFitsThese : say.whenAnEditorSubmits}
      />
    )

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(20rem,26rem)_minmax(0,1fr)]">
      <div>
        <ul
          ref={list}
          aria-label={say.queue}
          className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface"
        >
          {items.map((item, i) => (
            <li key={item.id}>
              <Row item={item} selected={item.id === selectedId} onSelect={() => select(i)} />
            </li>
          ))}
        </ul>
        {cursor && (
          <div className="mt-3 text-center">
            <Button loading={loading} onClick={() => void loadMore()}>
              {say.loadMore}
            </Button>
          </div>
        )}
        <p className="mt-3 hidden flex-wrap gap-x-3 gap-y-1 text-xs text-ink-3 lg:flex">
          <span>
            <CommandKeys of="next-in-queue" /> <CommandKeys of="previous-in-queue" /> {say.nextPrevious}
          </span>
          <span>
            <CommandKeys of="open-in-text" /> {say.openInText}
          </span>
          {mayDecide && (
            <span>
              <CommandKeys of="approve" /> <CommandKeys of="request-changes" /> <CommandKeys of="reject" /> {say.decide}
            </span>
          )}
        </p>
      </div>
      {selected && (
        <section
          aria-label={say.selected}
          className="rounded-lg border border-line bg-surface p-4 lg:sticky lg:top-5 lg:p-6"
        >
          <ReviewDetail key={selected.id} item={selected}>
            <Decide
              key={selected.id}
              item={selected}
              busy={busy}
              asking={asking}
              onAsk={setAsking}
              onDecide={(decision, why) => void decide(selected, decision, why)}
              reasonRef={reason}
            />
          </ReviewDetail>
        </section>
      )}
    </div>
  )
}

function Row({ item, selected, onSelect }: { item: ReviewItem; selected: boolean; onSelect: () => void }) {
  const speaker = namesOf(item.actors, 'speaker')
  return (
    <button
      type="button"
      data-item={item.id}
      aria-current={selected ? 'true' : undefined}
      onClick={onSelect}
      className={classNames('grid w-full gap-1 px-3 py-2.5 text-left', selected ? 'bg-accent-wash' : 'hover:bg-sunken')}
    >
      <span className="flex items-center gap-2">
        <KindLabel {...item} />
        {item.status !== 'submitted' && <StatusBadge status={item.status} />}
        <span className="ml-auto text-xs text-ink-3">
          <RelativeTime at={item.submittedAt ?? item.updatedAt} />
        </span>
      </span>
      <span dir="auto" className="line-clamp-2 font-serif text-md leading-snug">
        {item.exact}
      </span>
      <span className="truncate text-sm text-ink-2">
        {[speaker, item.article.outlet, item.createdBy.name].filter(Boolean).join(' · ')}
      </span>
    </button>
  )
}
