'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'
import type { ReaderFilter } from './panel/panel-filters'

/** What the address says: which annotation is open, which ones are in sight. A copied address shows the same. */
export function useReaderView() {
  const query = useSearchParams()
  const activeId = query.get('annotation') ?? undefined
  const filter: ReaderFilter = {
    kind: query.get('kind') ?? '',
    status: query.get('status') ?? '',
    mine: query.get('mine') === '1',
  }
  const set = useCallback((values: Record<string, string | undefined>) => {
    const next = new URLSearchParams(location.search)
    for (const [name, value] of Object.entries(values)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    const text = next.toString()
    history.replaceState(null, '', text ? `?${text}` : location.pathname)
  }, [])
  return {
    activeId,
    filter,
    activate: useCallback((id: string | undefined) => set({ annotation: id }), [set]),
    setFilter: useCallback(
      ({ kind, status, mine }: ReaderFilter) => set({ kind, status, mine: mine ? '1' : undefined }),
      [set],
    ),
  }
}
