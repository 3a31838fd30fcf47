'use client'
import { useCallback, useMemo, useState } from 'react'
import type { AnnotationView } from '@/lib/schemas/annotation'

const byPlace = (a: AnnotationView, b: AnnotationView) =>
  (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0) || (a.spans[0]?.end ?? 0) - (b.spans[0]?.end ?? 0)

/** What the server has of an article's annotations, as far as this page has heard, in the order of the text. */
export function useAnnotations(initial: readonly AnnotationView[]) {
  const [byId, setById] = useState(() => new Map(initial.map((one) => [one.id, one])))
  const put = useCallback((...views: AnnotationView[]) => {
    setById((all) => {
      const next = new Map(all)
      for (const view of views) {
        // An answer that was overtaken by a newer one says nothing new.
        if ((next.get(view.id)?.revision ?? 0) > view.revision) continue
        next.set(view.id, view)
      }
      return next
    })
  }, [])
  const annotations = useMemo(() => [...byId.values()].filter(({ deleted }) => !deleted).sort(byPlace), [byId])
  return { annotations, byId, put }
}
