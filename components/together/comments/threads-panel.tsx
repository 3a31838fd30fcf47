'use client'
import { MessagesSquare, X } from 'lucide-react'
import { type KeyboardEvent, use, useEffect, useRef, useState } from 'react'
import { listDrafts } from '@/components/api/drafts'
import { createThread } from '@/components/api/together'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { IconButton } from '@/components/ui/icon-button'
import { Notice } from '@/components/ui/notice'
import type { ThreadView } from '@/lib/schemas/comment'
import type { Span } from '@/lib/schemas/span'
import { words } from '@/lib/words'
import { type Together, TogetherContext } from '../together'
import { draftsOf, passageOf, passagePlace } from './comment-draft'
import { Composer } from './composer'
import { Thread } from './thread'

const said = words.together

/** Opens the list of threads; it is there as soon as there is something in it. */
export function ThreadsButton() {
  const together = use(TogetherContext)
  return together && <OpenList together={together} />
}

function OpenList({ together }: { together: Together }) {
  const { threads, failed } = together.threads
  const unsent = useUnsent(together, !together.listed)
  if (threads.length === 0 && !failed && unsent.length === 0) return null
  return (
    <Button
      size="sm"
      aria-expanded={together.listed}
      icon={<MessagesSquare size={13} aria-hidden />}
      onClick={() => together.go(undefined, !together.listed)}
    >
      {said.threadsOpen(threads.filter(({ resolved }) => !resolved).length)}
    </Button>
  )
}

/** All threads of the article, over the margin; on a phone over the lower part of the text. */
export function ThreadsPanel() {
  const together = use(TogetherContext)
  return together?.listed ? <Panel together={together} /> : null
}

function Panel({ together }: { together: Together }) {
  const { threads, spot, go, canComment } = together
  const frame = useRef<HTMLElement>(null)
  useFocusWithin(frame)
  const close = (event?: KeyboardEvent) => {
    if (event && (event.key !== 'Escape' || event.defaultPrevented)) return
    event?.preventDefault()
    go(undefined)
  }
  const byPlace = threads.threads.toSorted((a, b) => startOf(together, a) - startOf(together, b))
  const open = byPlace.filter(({ resolved }) => !resolved)
  const folded = byPlace.filter(({ resolved }) => resolved)
  const wanted = folded.some(({ id }) => isAt(together, id))
  const span = spot && 'span' in spot ? spot.span : undefined
  return (
    <aside ref={frame} tabIndex={-1} aria-label={said.comments} className="threads-panel" onKeyDown={close}>
      <header className="flex items-center gap-2 border-line border-b px-4 py-2">
        <h2 className="font-semibold text-base">{said.threadsOpen(open.length)}</h2>
        <IconButton
          label={said.closeComments}
          className="ml-auto"
          icon={<X size={16} aria-hidden />}
          onClick={() => close()}
        />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {threads.failed && (
          <div className="p-3">
            <Notice
              tone="negative"
              action={
                <Button size="sm" onClick={threads.readAgain}>
                  {words.ui.tryAgain}
                </Button>
              }
            >
              {threads.failed}
            </Notice>
          </div>
        )}
        {span && canComment && <OnPassage key={`${span.start}-${span.end}`} {...{ together, span }} />}
        <Unsent key={span ? 'writing' : 'reading'} together={together} besides={span} />
        {open.length === 0 && !span && <EmptyState title={said.noThreads} text={said.noThreadsHint} />}
        <ul>
          {open.map((thread) => (
            <Row key={thread.id} {...{ thread, together }} />
          ))}
        </ul>
        {folded.length > 0 && (
          <details open={wanted || undefined}>
            <summary className="px-4 py-2 text-ink-2 text-sm">{said.resolvedThreads(folded.length)}</summary>
            <ul>
              {folded.map((thread) => (
                <Row key={thread.id} {...{ thread, together }} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </aside>
  )
}

const isAt = ({ spot }: Together, id: string) => spot !== undefined && 'threadId' in spot && spot.threadId === id
const startOf = ({ byId }: Together, { passage, annotationId }: ThreadView) =>
  passage?.start ?? byId.get(annotationId ?? '')?.spans[0]?.start ?? Number.POSITIVE_INFINITY

/** A thread in the list: its place and its last word. One on an annotation opens in that one’s card. */
function Row({ thread, together }: { thread: ThreadView; together: Together }) {
  const { byId, go, activate, scrollTo, versionId } = together
  const annotation = thread.annotationId ? byId.get(thread.annotationId) : undefined
  const standing = annotation?.deleted ? undefined : annotation
  const place = thread.versionId === versionId ? (thread.passage ?? standing?.spans[0]) : undefined
  const last = thread.comments.findLast(({ deleted }) => !deleted)
  const isOpen = isAt(together, thread.id)
  const press = () => {
    if (place) scrollTo(place)
    if (standing) {
      activate(standing.id)
      go({ threadId: thread.id })
    } else go(isOpen ? undefined : { threadId: thread.id }, true)
  }
  return (
    <li className="border-line border-b">
      <button
        type="button"
        aria-expanded={standing ? undefined : isOpen}
        onClick={press}
        className="grid w-full gap-0.5 px-4 py-2.5 text-left hover:bg-surface"
      >
        <q dir="auto" className="line-clamp-2 font-serif">
          {thread.exact.slice(0, 200)}
        </q>
        {!isOpen && last && (
          <span className="line-clamp-2 text-ink-2 text-sm">
            <span className="font-medium">{last.createdBy.name}:</span> {last.body.slice(0, 200)}
          </span>
        )}
        <span className="text-ink-3 text-xs">
          {said.countOf(thread.comments.length)}
          {thread.versionId !== versionId && ` · ${said.olderVersion}`}
        </span>
      </button>
      {isOpen && (
        <div className="px-4 pb-3">
          <Thread thread={thread} focusOn={thread.resolved ? undefined : together.spot} />
        </div>
      )}
    </li>
  )
}

/** A new thread on the selected passage. */
function OnPassage({ together, span }: { together: Together; span: Span }) {
  const { person, articleId, versionId, spot, go, threads, textOf } = together
  const exact = textOf(span)
  return (
    <section aria-label={said.newOnPassage} className="grid gap-2 border-line border-b bg-accent-wash/40 px-4 py-3">
      <q dir="auto" className="line-clamp-3 font-serif">
        {exact.slice(0, 400)}
      </q>
      <Composer
        person={person}
        place={passagePlace(articleId, versionId, span)}
        label={said.newOnPassage}
        action={said.send}
        focusOn={spot}
        send={(what, key) => createThread(articleId, { versionId, passage: span, exact }, what, key)}
        onSent={(thread) => {
          threads.put(thread)
          go({ threadId: thread.id }, true)
        }}
        onCancel={() => go(undefined)}
      />
    </section>
  )
}

/** Threads that were begun on passages of this version and never sent. */
function Unsent({ together, besides }: { together: Together; besides: Span | undefined }) {
  const { go, textOf } = together
  const spans = useUnsent(together, true)
  const others = spans.filter(({ start, end }) => start !== besides?.start || end !== besides.end)
  return others.map((span) => (
    <p key={`${span.start}-${span.end}`} className="flex items-center gap-2 border-line border-b px-4 py-2 text-sm">
      <span className="min-w-0 flex-1 truncate">{said.unsent(textOf(span).slice(0, 80))}</span>
      <Button size="sm" onClick={() => go({ span }, true)}>
        {words.ui.goOn}
      </Button>
    </p>
  ))
}

/** The passages of this version on which a comment was begun and never sent, read whenever they begin to be wanted. */
function useUnsent({ person, articleId, versionId }: Together, isWanted: boolean): readonly Span[] {
  const [spans, setSpans] = useState<readonly Span[]>([])
  useEffect(() => {
    if (!isWanted) return undefined
    let isHere = true
    const prefix = `${draftsOf(articleId)}passage/${versionId}/`
    listDrafts(person.id, prefix).then(
      (found) => isHere && setSpans([...found.keys()].flatMap((place) => passageOf(place) ?? [])),
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [person.id, articleId, versionId, isWanted])
  return spans
}

/** The focus comes into the list with it, and goes back where it was. */
function useFocusWithin(frame: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = frame.current
    const before = document.activeElement
    if (!element?.contains(before)) element?.focus({ preventScroll: true })
    return () => {
      const isLost = document.activeElement === document.body || element?.contains(document.activeElement)
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [frame])
}
