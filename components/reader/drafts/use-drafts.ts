'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal } from '@/components/api/client'
import { dropDraft, keepDraft, listDrafts } from '@/components/api/drafts'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { AnnotationView } from '@/lib/schemas/annotation'
import { type AnnotationDraft, annotationDraft, isChanged } from './annotation-draft'
import { saveDraft } from './save-draft'

/** How a draft stands with the server. Nothing is called saved before the server has said so. */
export type SaveState =
  | { readonly is: 'editing' | 'saving' | 'retrying' }
  | { readonly is: 'refused' | 'signed-out'; readonly error: Refusal }
  | { readonly is: 'conflict'; readonly error: Refusal; readonly current: AnnotationView }

const editing: SaveState = { is: 'editing' }
const keepWithinMs = 300

type Owner = { readonly userId: string; readonly articleId: string }

/** Everything typed in this article that the server does not have: on the screen, and kept in this browser. */
export function useDrafts({ userId, articleId }: Owner, index: TextIndex) {
  const [drafts, setDrafts] = useState<readonly AnnotationDraft[]>([])
  const [states, setStates] = useState<ReadonlyMap<string, SaveState>>(new Map())
  const [openKey, setOpenKey] = useState<string>()
  const [restored, setRestored] = useState(0)
  const [storageFails, setStorageFails] = useState(false)
  const kept = useRef(new Map<string, AnnotationDraft>())
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>())
  const place = useCallback((key: string) => `${articleId}/${key}`, [articleId])

  const setState = useCallback((key: string, state: SaveState) => setStates((all) => new Map(all).set(key, state)), [])

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

  const drop = useCallback(
    (key: string) => {
      kept.current.delete(key)
      setDrafts([...kept.current.values()])
      setStates((all) => new Map([...all].filter(([other]) => other !== key)))
      setOpenKey((open) => (open === key ? undefined : open))
      void write(key)
    },
    [write],
  )

  useEffect(() => {
    let isHere = true
    listDrafts(userId, place('')).then(
      (found) => {
        if (!isHere) return
        const read = [...found.values()].flatMap((value) => annotationDraft.safeParse(value).data ?? [])
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

  const save = useCallback(
    async (key: string): Promise<AnnotationView | undefined> => {
      const draft = kept.current.get(key)
      if (!draft) return undefined
      setState(key, { is: 'saving' })
      const answer = await saveDraft(draft, {
        index,
        onRetry: () => setState(key, { is: 'retrying' }),
        onSend: async (sent) => {
          const latest = kept.current.get(key)
          if (latest) kept.current.set(key, { ...latest, sent })
          await write(key)
        },
      })
      if (!answer.ok) {
        setState(key, refusedState(answer.error))
        return undefined
      }
      const latest = kept.current.get(key)
      if (latest && latest.fields !== draft.fields) {
        // More was typed while the answer was on its way: it goes on as a change to what was just saved.
        put({ ...latest, base: answer.value, sent: null })
        setState(key, editing)
      } else drop(key)
      return answer.value
    },
    [index, setState, write, put, drop],
  )

  return {
    drafts,
    open: drafts.find(({ key }) => key === openKey),
    openKey,
    setOpenKey,
    stateOf: (key: string): SaveState => states.get(key) ?? editing,
    setState,
    put,
    drop,
    save,
    restored,
    forgetRestored: () => setRestored(0),
    storageFails,
  }
}

export type Drafts = ReturnType<typeof useDrafts>

function refusedState(error: Refusal): SaveState {
  if (error.code === 'unauthenticated') return { is: 'signed-out', error }
  if (error.code === 'revision_conflict' && error.current)
    return { is: 'conflict', error, current: error.current as AnnotationView }
  return { is: 'refused', error }
}
