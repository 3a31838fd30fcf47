'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { dropDraft, keepDraft, readDraft } from '@/components/api/drafts'
import { type CommentDraft, commentDraft, emptyDraft } from './comment-draft'

const keepWithinMs = 300

/** What is typed in one place, kept in this browser as it is typed, until it is sent or let go. */
export function useCommentDraft(personId: string, place: string, start: CommentDraft = emptyDraft) {
  const [draft, setDraft] = useState(start)
  const [storageFails, setStorageFails] = useState(false)
  const latest = useRef(draft)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const touched = useRef(false)

  const keep = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    const { body } = latest.current
    const isEmpty = body.trim() === '' && latest.current.sent === null
    await (isEmpty ? dropDraft(personId, place) : keepDraft(personId, place, latest.current)).then(
      () => setStorageFails(false),
      () => setStorageFails(true),
    )
  }, [personId, place])

  const change = useCallback(
    (part: Partial<CommentDraft>) => {
      touched.current = true
      latest.current = { ...latest.current, ...part }
      setDraft(latest.current)
      timer.current ??= setTimeout(() => void keep(), keepWithinMs)
    },
    [keep],
  )
  /** Keeps it at once: for what has to be known even if the page goes away now. */
  const changeNow = useCallback(
    (part: Partial<CommentDraft>) => {
      change(part)
      return keep()
    },
    [change, keep],
  )
  const clear = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    touched.current = true
    latest.current = emptyDraft
    setDraft(emptyDraft)
    void dropDraft(personId, place).catch(() => undefined)
  }, [personId, place])

  useEffect(() => {
    let isHere = true
    readDraft(personId, place).then(
      (found) => {
        const read = commentDraft.safeParse(found)
        // What was typed in the meantime is newer than what was kept.
        if (!isHere || touched.current || !read.success) return
        latest.current = read.data
        setDraft(read.data)
      },
      () => isHere && setStorageFails(true),
    )
    const flush = () => void (timer.current && keep())
    addEventListener('pagehide', flush)
    return () => {
      isHere = false
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [personId, place, keep])

  return { draft, change, changeNow, clear, storageFails }
}
