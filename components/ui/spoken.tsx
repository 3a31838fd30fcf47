'use client'
import { useSyncExternalStore } from 'react'

let said = ''
const listeners = new Set<() => void>()

/** Says something to those who listen to the page, without taking the focus. What is said last counts. */
export function speak(words: string): void {
  // The same words twice are only heard twice if something about them is new.
  said = words === said ? `${words}\u00a0` : words
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Where `speak` is heard; a page has one. */
export const Spoken = () => (
  <p role="status" className="sr-only">
    {useSyncExternalStore(
      subscribe,
      () => said,
      () => '',
    )}
  </p>
)
