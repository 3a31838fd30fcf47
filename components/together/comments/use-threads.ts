'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { listThreads } from '@/components/api/together'
import type { ThreadView } from '@/lib/schemas/comment'
import type { LiveEvent } from '../live/open-live'

const togetherMs = 80
const laterMs = 5_000

/** The comment threads of an article, oldest first, read anew when somebody writes in one. */
export function useThreads(articleId: string) {
  const [byId, setById] = useState<ReadonlyMap<string, ThreadView>>(new Map())
  const [failed, setFailed] = useState<string>()
  const again = useRef<(signal?: AbortSignal) => Promise<void>>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  /** An answer that was overtaken by a newer one says nothing new. */
  const put = useCallback((...threads: ThreadView[]) => {
    setById((all) => {
      const next = new Map(all)
      for (const thread of threads) if (isNewer(thread, next.get(thread.id))) next.set(thread.id, thread)
      return next
    })
  }, [])

  const read = useCallback(
    async (signal?: AbortSignal) => {
      timer.current = undefined
      for (let cursor: string | null = ''; cursor !== null; ) {
        const answer: Awaited<ReturnType<typeof listThreads>> = await listThreads(articleId, cursor, signal)
        if (signal?.aborted) return
        setFailed(answer.ok ? undefined : answer.error.message)
        if (!answer.ok) {
          if (answer.error.code === 'unavailable')
            timer.current ??= setTimeout(() => void again.current?.(signal), laterMs)
          return
        }
        put(...answer.value.items)
        cursor = answer.value.nextCursor
      }
    },
    [articleId, put],
  )
  useEffect(() => {
    again.current = read
    const leave = new AbortController()
    void read(leave.signal)
    return () => {
      leave.abort()
      clearTimeout(timer.current)
    }
  }, [read])

  const hear = useCallback(
    ({ name, data }: LiveEvent) => {
      const spoken = name === 'change' && /thread|comment/.test(data.subjectType) && data.articleId === articleId
      if (spoken || name === 'reload') timer.current ??= setTimeout(() => void read(), togetherMs)
    },
    [articleId, read],
  )
  const threads = useMemo(() => [...byId.values()].toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)), [byId])
  return useMemo(
    () => ({ threads, failed, put, hear, readAgain: () => void read() }),
    [threads, failed, put, hear, read],
  )
}

const isNewer = (thread: ThreadView, known: ThreadView | undefined) =>
  !known || thread.revision > known.revision || thread.updatedAt >= known.updatedAt
