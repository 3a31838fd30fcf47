'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type AnnotationDraft, annotationDraft, isChanged } from '@/components/api/annotation-draft'
import { dropDraft, keepDraft, listDrafts } from '@/components/api/drafts'
import { outboxOf } from '@/components/api/outbox/browser-outbox'
import { returnedDraft } from '@/components/api/outbox/returned-draft'

const keepWithinMs = 300

type Owner = { readonly userId: string; readonly articleId: string }

/** What is being typed in this article and was not saved yet: on the screen, and kept in this browser. */
export function useDrafts({ userId, articleId }: Owner) {
  const [drafts, setDrafts] = useState<readonly AnnotationDraft[]>([])
  const [openKey, setOpenKey] = useState<string>()
  const [restored, setRestored] = useState(0)
  const [storageFails, setStorageFails] = useState(false)
  const kept = useRef(new Map<string, AnnotationDraft>())
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>())
  const place = useCallback((key: string) => `${articleId}/${key}`, [articleId])

  const write = useCallback(
    async (key: string) => {
      clearTimeout(timers.current.get(key))
      timers.current.delete(key)
      const draft = kept.current.get(key)
      try {
        await (draft && isChanged(draft) ? keepDraft(userId, place(key), draft) : dropDraft(userId, place(key)))
        setStorageFails(false)
      } catch {
        setStorageFails(true)
      }
    },
    [userId, place],
  )

  const put = useCallback(
    (draft: AnnotationDraft) => {
      kept.current.set(draft.key, draft)
      setDrafts([...kept.current.values()])
      if (!timers.current.has(draft.key))
        timers.current.set(
          draft.key,
          setTimeout(() => void write(draft.key), keepWithinMs),
        )
    },
    [write],
  )

  /** Lets a draft go; with `after`, it stays on the disk until what takes its place is there. */
  const drop = useCallback(
    (key: string, after?: Promise<unknown>) => {
      kept.current.delete(key)
      setDrafts([...kept.current.values()])
      setOpenKey((open) => (open === key ? undefined : open))
      clearTimeout(timers.current.get(key))
      timers.current.delete(key)
      void Promise.resolve(after).then(() => write(key))
    },
    [write],
  )

  useEffect(() => {
    let isHere = true
    listDrafts(userId, place('')).then(
      (found) => {
        if (!isHere) return
        const outbox = outboxOf(userId)
        const read = [...found.values()]
          .flatMap((value) => annotationDraft.safeParse(value).data ?? [])
          // A page that was killed in the moment of saving leaves both the draft and what came of it.
          .filter(({ key, base }) => base !== null || !outbox.knows(key))
        for (const draft of read) if (!kept.current.has(draft.key)) kept.current.set(draft.key, draft)
        setDrafts([...kept.current.values()])
        setRestored(read.length)
      },
      () => isHere && setStorageFails(true),
    )
    return () => {
      isHere = false
    }
  }, [userId, place])

  useEffect(() => {
    const flush = () => {
      for (const key of timers.current.keys()) void write(key)
    }
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [write])

  // What was refused comes back to be looked at; what was saved is what a form that is still open goes on from.
  useEffect(
    () =>
      outboxOf(userId).onOutcome((outcome) => {
        const { write: done, sent } = outcome
        if (done.articleId !== articleId) return
        const returned = returnedDraft(outcome)
        if (returned) {
          const typed = kept.current.get(returned.key)
          put(typed ? { ...returned, fields: typed.fields } : returned)
          setOpenKey((open) => open ?? returned.key)
        }
        for (const view of sent.ok ? sent.value.views : []) {
          const open = kept.current.get(view.id)
          if (open?.after === done.key) put({ ...open, base: view, after: null })
        }
      }),
    [userId, articleId, put],
  )

  return {
    drafts,
    open: drafts.find(({ key }) => key === openKey),
    openKey,
    setOpenKey,
    put,
    drop,
    restored,
    forgetRestored: () => setRestored(0),
    storageFails,
  }
}

export type Drafts = ReturnType<typeof useDrafts>
