'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { dropDraft, keepDraft, readDraft } from '@/components/api/drafts'
import { type ArticleDraft, emptyDraft, type Story } from './article-draft'

const place = 'import'
const pauseMs = 400

/** What was typed and isn't saved yet: it outlives a reload, a closed tab and a lost connection. */
export function useArticleDraft(userId: string, preset: Story | undefined) {
  const [draft, setDraft] = useState<ArticleDraft>({ ...emptyDraft, story: preset })
  const [ready, setReady] = useState(false)
  const [keepable, setKeepable] = useState(true)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    readDraft<ArticleDraft>(userId, place)
      .then((kept) => kept && setDraft({ ...kept, story: preset ?? kept.story }))
      .catch(() => setKeepable(false))
      .finally(() => setReady(true))
  }, [userId, preset])

  const change = useCallback(
    (next: ArticleDraft) => {
      setDraft(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keepDraft(userId, place, next).catch(() => setKeepable(false)), pauseMs)
    },
    [userId],
  )
  const clear = useCallback(() => {
    clearTimeout(timer.current)
    setDraft((last) => ({ ...emptyDraft, story: last.story }))
    void dropDraft(userId, place).catch(() => undefined)
  }, [userId])
  return { draft, change, clear, ready, keepable }
}
