'use client'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { ariaKeys, capsOf } from './chord'
import type { CommandId } from './commands'
import { type Handlers, register } from './dispatch-key'
import { workingKeys } from './key-settings'
import { useKeyState } from './key-store'

/** Answers commands while the component is there. A command whose handler is undefined is not offered. */
export function useKeys(handlers: Handlers): void {
  const latest = useRef(handlers)
  useLayoutEffect(() => {
    latest.current = handlers
  })
  useEffect(() => register(latest), [])
}

type KeyHint = {
  /** For a tooltip: “Ctrl Enter”. */
  readonly label: string
  readonly caps: readonly string[]
  /** For `aria-keyshortcuts`. */
  readonly aria: string | undefined
}

/** Looks up the key that works for a command, to be shown beside what it does; undefined where none does. */
export function useKeysOf(): (id: CommandId) => KeyHint | undefined {
  const { settings, isApple } = useKeyState()
  return (id) => {
    const [keys] = workingKeys(settings, id)
    if (keys === undefined) return undefined
    const caps = capsOf(keys, isApple)
    return { label: caps.join(' '), caps, aria: ariaKeys(keys, isApple) }
  }
}
