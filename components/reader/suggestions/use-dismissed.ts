'use client'
import { useCallback, useEffect, useState } from 'react'
import { keepDraft, readDraft } from '@/components/api/drafts'

/** Suggestions that a person does not want to see again in a version, kept in this browser. */
export function useDismissed(personId: string, versionId: string) {
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  const place = `dismissed/${versionId}`
  useEffect(() => {
    let isHere = true
    // A browser that keeps nothing shows them again after a reload: no harm done.
    readDraft<string[]>(personId, place).then(
      (kept) => isHere && kept && setDismissed((already) => new Set([...already, ...kept])),
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [personId, place])
  const change = useCallback(
    (then: (ids: Set<string>) => void) =>
      setDismissed((before) => {
        const ids = new Set(before)
        then(ids)
        void keepDraft(personId, place, [...ids]).catch(() => undefined)
        return ids
      }),
    [personId, place],
  )
  return {
    dismissed,
    dismiss: useCallback((id: string) => change((ids) => void ids.add(id)), [change]),
    bringBack: useCallback((id: string) => change((ids) => void ids.delete(id)), [change]),
  }
}
