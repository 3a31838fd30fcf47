'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { deleteComment, deleteCommentOnLeaving } from '@/components/api/together'
import { useToast } from '@/components/ui/toast'
import type { CommentView, ThreadView } from '@/lib/schemas/comment'

/** How long a deletion can be taken back. */
const undoMs = 10_000

/**
 * Deletes comments so that it can be undone: the comment is out of sight at once, and goes for good a little later, or
 * with the page. Until then undoing it costs nothing, neither its words nor its place nor its answers.
 */
export function useDeletions(put: (thread: ThreadView) => void) {
  const toast = useToast()
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const waiting = useRef(new Map<string, { comment: CommentView; timer: ReturnType<typeof setTimeout> }>())
  const tell = useCallback(() => setIds(new Set(waiting.current.keys())), [])

  const carryOut = useCallback(
    async (comment: CommentView) => {
      const answer = await deleteComment(comment)
      waiting.current.delete(comment.id)
      if (answer.ok) put(answer.value)
      else toast({ message: answer.error.message, tone: 'negative' })
      tell()
    },
    [put, toast, tell],
  )
  const remove = useCallback(
    (comment: CommentView) => {
      const timer = setTimeout(() => void carryOut(comment), undoMs)
      waiting.current.set(comment.id, { comment, timer })
      tell()
    },
    [carryOut, tell],
  )
  const undo = useCallback(
    (id: string) => {
      clearTimeout(waiting.current.get(id)?.timer)
      waiting.current.delete(id)
      tell()
    },
    [tell],
  )

  useEffect(() => {
    const all = waiting.current
    const leave = () => {
      for (const { comment, timer } of all.values()) {
        clearTimeout(timer)
        deleteCommentOnLeaving(comment)
      }
      all.clear()
    }
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [])

  return useMemo(() => ({ ids, remove, undo }), [ids, remove, undo])
}
