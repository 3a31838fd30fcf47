'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { dropDraft, keepDraft, readDraft } from '@/components/api/drafts'
import { emptySource, type SourceDraft } from './source-draft'

/** A pasted transcript with its fields. */
export type PastedSource = SourceDraft & { readonly text: string }

const empty: PastedSource = { ...emptySource, text: '' }
const pauseMs = 400

/** What was pasted and isn't saved yet: it outlives a reload, a closed tab and a lost connection. */
export function useSourceDraft(userId: string, storyId: string) {
  const place = `source:${storyId}`
  const [draft, setDraft] = useState(empty)
  const [isReady, setReady] = useState(false)
  const [isKept, setKept] = useState(true)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    readDraft<PastedSource>(userId, place)
      .then((kept) => kept && setDraft(kept))
      .catch(() => setKept(false))
      .finally(() => setReady(true))
  }, [userId, place])
  const change = useCallback(
    (next: PastedSource) => {
      setDraft(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keepDraft(userId, place, next).catch(() => setKept(false)), pauseMs)
    },
    [userId, place],
  )
  const clear = useCallback(() => {
    clearTimeout(timer.current)
    setDraft(empty)
    void dropDraft(userId, place).catch(() => undefined)
  }, [userId, place])
  return { draft, change, clear, isReady, isKept }
}
