'use client'
import { useCallback, useEffect, useState } from 'react'
import { type AnnotationFilter, type Facet, facets } from '@/lib/domain/annotations/annotation-filter'

type View = { readonly activeId: string | undefined; readonly filter: AnnotationFilter }

const viewOf = (query: URLSearchParams): View => ({
  activeId: query.get('annotation') ?? undefined,
  filter: Object.fromEntries(facets.map((facet) => [facet, query.getAll(facet)])) as Record<Facet, string[]>,
})

/**
 * Which annotation is open and which ones are in sight. The address says the same, so that a copied one shows the
 * same; it is written at once, without waiting for the router, and `query` is what it said when the page was asked for.
 */
export function useReaderView(query: string) {
  const [view, setView] = useState(() => viewOf(new URLSearchParams(query)))
  useEffect(() => {
    const read = () => setView(viewOf(new URLSearchParams(location.search)))
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [])
  const write = useCallback((values: Readonly<Record<string, readonly string[]>>) => {
    const next = new URLSearchParams(location.search)
    for (const [name, all] of Object.entries(values)) {
      next.delete(name)
      for (const value of all) next.append(name, value)
    }
    const text = next.toString()
    history.replaceState(null, '', text ? `?${text}` : location.pathname)
    const view = viewOf(next)
    // The same filter stays the same object: what is worked out from it is not worked out again.
    setView((before) => ({ ...view, filter: 'annotation' in values ? before.filter : view.filter }))
  }, [])
  return {
    ...view,
    activate: useCallback((id: string | undefined) => write({ annotation: id === undefined ? [] : [id] }), [write]),
    setFilter: useCallback((filter: AnnotationFilter) => write(filter), [write]),
  }
}
