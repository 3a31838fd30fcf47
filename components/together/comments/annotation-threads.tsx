'use client'
import { MessageSquarePlus, MessageSquareText } from 'lucide-react'
import { use, useEffect, useState } from 'react'
import { readDraft } from '@/components/api/drafts'
import { createThread } from '@/components/api/together'
import { Button } from '@/components/ui/button'
import { words } from '@/lib/words'
import { type Together, TogetherContext } from '../together'
import { draftsOf } from './comment-draft'
import { Composer } from './composer'
import { Thread } from './thread'

const said = words.together

/** How much is said about an annotation, in its card; nothing where nothing is. */
export function CommentCount({ annotationId }: { annotationId: string }) {
  const together = use(TogetherContext)
  const count = together ? openOn(together, annotationId).reduce((sum, { comments }) => sum + comments.length, 0) : 0
  if (count === 0) return null
  return (
    <span className="inline-flex items-center gap-0.5 text-ink-2 text-xs tabular-nums">
      <MessageSquareText size={13} aria-hidden />
      {count}
      <span className="sr-only"> {said.commentsWord(count)}</span>
    </span>
  )
}

/** What is said about an annotation, inside its open card. */
export function AnnotationThreads({ annotationId }: { annotationId: string }) {
  const together = use(TogetherContext)
  return together && <Threads annotationId={annotationId} together={together} />
}

function Threads({ annotationId, together }: { annotationId: string; together: Together }) {
  const { threads, spot, go, canComment, person, articleId } = together
  const place = `${draftsOf(articleId)}annotation/${annotationId}`
  const unsent = useHasDraft(person.id, place)
  const own = threads.threads.filter((thread) => thread.annotationId === annotationId)
  const open = openOn(together, annotationId)
  const folded = own.filter(({ resolved }) => resolved)
  const isHere = spot !== undefined && 'annotationId' in spot && spot.annotationId === annotationId
  const focusOf = (id: string, first: boolean) =>
    spot && (('threadId' in spot && spot.threadId === id) || (isHere && first)) ? spot : undefined
  const wanted = folded.some(({ id }) => spot && 'threadId' in spot && spot.threadId === id)
  return (
    <>
      {open.map((thread, i) => (
        <div key={thread.id} className="border-line border-t pt-2">
          <Thread thread={thread} focusOn={focusOf(thread.id, i === 0)} />
        </div>
      ))}
      {open.length === 0 && canComment && (isHere || unsent) && (
        <Composer
          {...{ person, place }}
          label={said.newOnAnnotation}
          action={said.send}
          focusOn={isHere ? spot : undefined}
          send={(what, key) => createThread(articleId, { annotationId }, what, key)}
          onSent={(thread) => {
            threads.put(thread)
            go(undefined)
          }}
          onCancel={() => go(undefined)}
        />
      )}
      {open.length === 0 && canComment && !isHere && !unsent && (
        <Button
          size="sm"
          variant="ghost"
          className="justify-self-start"
          icon={<MessageSquarePlus size={13} aria-hidden />}
          onClick={() => go({ annotationId })}
        >
          {said.comment}
        </Button>
      )}
      {folded.length > 0 && (
        <details open={wanted || undefined} className="text-sm">
          <summary className="text-ink-2 text-xs">{said.resolvedThreads(folded.length)}</summary>
          <div className="mt-2 grid gap-3">
            {folded.map((thread) => (
              <Thread key={thread.id} thread={thread} focusOn={undefined} />
            ))}
          </div>
        </details>
      )}
    </>
  )
}

const openOn = ({ threads }: Together, id: string) =>
  threads.threads.filter(({ annotationId, resolved }) => annotationId === id && !resolved)

/** Whether something was typed here earlier and never sent. */
function useHasDraft(personId: string, place: string): boolean {
  const [has, setHas] = useState(false)
  useEffect(() => {
    let isHere = true
    readDraft(personId, place).then(
      (found) => isHere && setHas(found !== undefined),
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [personId, place])
  return has
}
