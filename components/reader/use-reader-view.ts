'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import type { ReaderFilter } from './panel/panel-filters'

type View = { readonly activeId: string | undefined; readonly filter: ReaderFilter }

const viewOf = (query: URLSearchParams): View => ({
  activeId: query.get('annotation') ?? undefined,
  filter: {
    kind: query.get('kind') ?? '',
    status: query.get('status') ?? '',
    mine: query.get('mine') === '1',
  },
})

/**
 * Which annotation is open and which ones are in sight. The address says the same, so that a copied one shows the
 * same; it is written at once, without waiting for the router.
 */
export function useReaderView() {
  const query = useSearchParams()
  const [view, setView] = useState(() => viewOf(new URLSearchParams(query)))
  useEffect(() => {
    const read = () => setView(viewOf(new URLSearchParams(location.search)))
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [])
  const write = useCallback((values: Record<string, string | undefined>) => {
    const next = new URLSearchParams(location.search)
    for (const [name, value] of Object.entries(values)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    const text = next.toString()
    history.replaceState(null, '', text ? `?${text}` : location.pathname)
    setView(viewOf(next))
  }, [])
  return {
    ...view,
    activate: useCallback((id: string | undefined) => write({ annotation: id }), [write]),
    setFilter: useCallback(
      ({ kind, status, mine }: ReaderFilter) => write({ kind, status, mine: mine ? '1' : undefined }),
      [write],
    ),
  }
}
