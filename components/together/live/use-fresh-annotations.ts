'use client'
import { useCallback, useEffect, useRef } from 'react'
import { getAnnotation, listAnnotations } from '@/components/api/annotations'
import type { Answer } from '@/components/api/client'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { LiveEvent } from './open-live'

type Known = {
  readonly articleId: string
  readonly byId: ReadonlyMap<string, AnnotationView>
  readonly put: (...views: AnnotationView[]) => void
}

/** Changes that come within this time are asked for together. */
const togetherMs = 80
/** More than so many at once are read as one list. */
const mostSingly = 8
/** What could not be asked is asked again after a while. */
const laterMs = 5_000
const isPassing = (answer: Answer<unknown> | undefined) => answer?.ok === false && answer.error.code === 'unavailable'

/** Reads anew what others changed, and hands it to the reader. What the page did itself it knows already. */
export function useFreshAnnotations(known: Known): (event: LiveEvent) => void {
  const latest = useRef(known)
  useEffect(() => {
    latest.current = known
  })
  const waiting = useRef(new Set<string>())
  const wantsAll = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const readAgain = useRef<() => Promise<void>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const read = useCallback(async () => {
    timer.current = undefined
    const ids = [...waiting.current]
    const all = wantsAll.current || ids.length > mostSingly
    waiting.current.clear()
    wantsAll.current = false
    const { articleId, byId, put } = latest.current
    const later = (some: readonly string[]) => {
      for (const id of some) waiting.current.add(id)
      timer.current ??= setTimeout(() => void readAgain.current?.(), laterMs)
    }
    const single = async (some: readonly string[]) => {
      const answers = await Promise.all(some.map(getAnnotation))
      put(...answers.flatMap((answer) => (answer.ok ? answer.value : [])))
      const unheard = some.filter((_, i) => isPassing(answers[i]))
      if (unheard.length > 0) later(unheard)
    }
    if (!all) return single(ids)
    const listed = await listAnnotations(articleId)
    if (!listed.ok) {
      wantsAll.current = true
      return isPassing(listed) ? later(ids) : undefined
    }
    put(...listed.value)
    // What stood here and is on the list no more was taken away: each says so itself.
    const standing = new Set(listed.value.map(({ id }) => id))
    const gone = [...byId.values()]
      .filter(({ id, deleted, revision }) => !deleted && revision > 0 && !standing.has(id))
      .map(({ id }) => id)
    for (let from = 0; from < gone.length; from += mostSingly) await single(gone.slice(from, from + mostSingly))
  }, [])
  useEffect(() => {
    readAgain.current = read
  }, [read])

  return useCallback(
    ({ name, data }) => {
      if (name === 'reload') wantsAll.current = true
      else if (name === 'change' && data.subjectType === 'annotation' && data.articleId === latest.current.articleId) {
        const has = latest.current.byId.get(data.subjectId)?.revision ?? 0
        if (data.revision !== undefined && has >= data.revision) return
        waiting.current.add(data.subjectId)
      } else return
      timer.current ??= setTimeout(() => void read(), togetherMs)
    },
    [read],
  )
}
