'use client'
import { useEffect, useRef, useState } from 'react'
import type { Together } from '../together'

/** Opens the thread that the address names, on arrival and when somebody goes there from their inbox. */
export function useThreadInAddress({ threads, byId, go, activate, scrollTo }: Together): void {
  const [wanted, setWanted] = useState<string>()
  useEffect(() => {
    const read = () => setWanted(new URLSearchParams(location.search).get('thread') ?? undefined)
    read()
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [])
  const thread = threads.threads.find(({ id }) => id === wanted)
  const annotation = thread?.annotationId ? byId.get(thread.annotationId) : undefined
  const arrive = useRef<() => void>(undefined)
  useEffect(() => {
    arrive.current = () => {
      if (!thread) return
      const inCard = annotation !== undefined && !annotation.deleted
      if (inCard) activate(annotation.id)
      go({ threadId: thread.id }, !inCard)
      const place = thread.passage ?? annotation?.spans[0]
      if (place) requestAnimationFrame(() => scrollTo(place))
    }
  })
  const found = thread?.id
  useEffect(() => {
    if (found) arrive.current?.()
  }, [found])
}
