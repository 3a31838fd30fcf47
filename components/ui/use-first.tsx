'use client'
import { type ReactNode, useState } from 'react'
import { LoadMore } from './load-more'

/** The first of a long list, and what shows more of it; all at once would keep a page from answering. */
export function useFirst<T>(all: readonly T[], step = 100): { first: readonly T[]; more: ReactNode } {
  const [count, setCount] = useState(step)
  return {
    first: all.slice(0, count),
    more: <LoadMore hasMore={all.length > count} onLoad={async () => setCount(count + step)} />,
  }
}
