'use client'
import { useCallback, useState } from 'react'
import { z } from 'zod'
import { callApi } from '@/components/api/client'
import { newKey } from '@/components/api/new-key'
import { useToast } from '@/components/ui/toast'

const path = (id: string) => `/suggestions/${encodeURIComponent(id)}/dismiss`

/**
 * Suggestions that nobody on the desk wants to see again. They go from sight at once; where the server can’t keep that,
 * they come back and it is said why.
 */
export function useDismissed() {
  const toast = useToast()
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  const turn = useCallback((ids: readonly string[], isGone: boolean) => {
    setDismissed((before) => {
      const next = new Set(before)
      for (const id of ids)
        if (isGone) next.add(id)
        else next.delete(id)
      return next
    })
  }, [])
  const change = useCallback(
    async (ids: readonly string[], isGone: boolean) => {
      turn(ids, isGone)
      const answers = await Promise.all(
        ids.map((id) =>
          callApi({
            method: isGone ? 'POST' : 'DELETE',
            path: path(id),
            key: newKey(),
            schema: z.unknown(),
            outlivesPage: true,
          }),
        ),
      )
      // What is not proposed any more is gone already.
      const failed = answers.flatMap((answer, i) =>
        answer.ok || answer.error.code === 'not_found' ? [] : [{ answer, id: ids[i] ?? '' }],
      )
      if (failed.length === 0) return
      turn(
        failed.map(({ id }) => id),
        !isGone,
      )
      const [first] = failed
      if (first && !first.answer.ok) toast({ message: first.answer.error.message, tone: 'negative' })
    },
    [turn, toast],
  )
  return {
    dismissed,
    /** From sight only: it was dealt with otherwise. */
    hide: useCallback((ids: readonly string[]) => turn(ids, true), [turn]),
    dismiss: useCallback((ids: readonly string[]) => void change(ids, true), [change]),
    bringBack: useCallback((ids: readonly string[]) => void change(ids, false), [change]),
  }
}
