'use client'
import { useSearchParams } from 'next/navigation'

/** What the address says of a view under a name, and how to change that in place: coming back finds the view as it was. */
export function useQueryValue(name: string): [value: string | null, set: (value: string) => void] {
  const query = useSearchParams()
  const set = (value: string) => {
    const next = new URLSearchParams(query)
    next.set(name, value)
    window.history.replaceState(null, '', `?${next}`)
  }
  return [query.get(name), set]
}
