'use client'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { outboxOf, useOutboxState } from '@/components/api/outbox/browser-outbox'
import { shownViews } from '@/components/api/outbox/shown-views'
import { subjectsOf } from '@/components/api/outbox/write'
import { type AnnotationView, annotationView } from '@/lib/schemas/annotation'
import type { ReaderPerson } from './reader-person'

const byPlace = (a: AnnotationView, b: AnnotationView) =>
  (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0) || (a.spans[0]?.end ?? 0) - (b.spans[0]?.end ?? 0)

/**
 * An article's annotations in the order of the text: what the server has, as far as this page has heard, and what
 * waits to be sent as if it were done. `unsaved` names those that the server does not have as they are shown.
 */
export function useAnnotations(initial: readonly AnnotationView[], versionId: string, person: ReaderPerson) {
  const [known, setKnown] = useState<ReadonlyMap<string, AnnotationView>>(
    () => new Map(initial.map((one) => [one.id, one])),
  )
  const put = useCallback(
    (...views: AnnotationView[]) => {
      outboxOf(person.id).know(views)
      setKnown((all) => {
        const next = new Map(all)
        for (const view of views) {
          // An answer that was overtaken by a newer one says nothing new.
          if (view.versionId !== versionId || (next.get(view.id)?.revision ?? 0) > view.revision) continue
          next.set(view.id, view)
        }
        return next
      })
    },
    [person.id, versionId],
  )

  useEffect(() => {
    const outbox = outboxOf(person.id)
    outbox.know(initial)
    const stopNews = outbox.onNews((views) => put(...views))
    const stopOutcomes = outbox.onOutcome(({ sent }) => {
      const current = sent.ok ? undefined : annotationView.safeParse(sent.error.current)
      if (current?.success) put(current.data)
    })
    return () => {
      stopNews()
      stopOutcomes()
    }
  }, [person.id, initial, put])

  const { waiting } = useOutboxState(person.id)
  const pending = useMemo(
    () => waiting.filter((one) => one.do === 'submit' || one.do !== 'create' || one.versionId === versionId),
    [waiting, versionId],
  )
  const byId = useMemo(() => shownViews(known, pending, person), [known, pending, person])
  const annotations = useMemo(() => [...byId.values()].filter(({ deleted }) => !deleted).sort(byPlace), [byId])
  const unsaved = useMemo(() => new Set(pending.flatMap(subjectsOf)), [pending])
  return { annotations, byId, put, unsaved }
}
