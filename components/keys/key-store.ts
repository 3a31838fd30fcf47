'use client'
import { useSyncExternalStore } from 'react'
import { type CommandId, commandIds } from './commands'
import { asDelivered, type KeySettings, keySettings, workingKeys } from './key-settings'

/** The keys of this person on this machine. */
export type KeyState = {
  readonly settings: KeySettings
  readonly isApple: boolean
  /** Which commands are bound to keys that work. */
  readonly bound: ReadonlyMap<string, readonly CommandId[]>
  /** First keys that wait for a second one. */
  readonly prefixes: ReadonlySet<string>
}

function stateOf(settings: KeySettings, isApple: boolean): KeyState {
  const bound = new Map<string, CommandId[]>()
  for (const id of commandIds)
    for (const keys of workingKeys(settings, id)) bound.set(keys, [...(bound.get(keys) ?? []), id])
  const prefixes = new Set([...bound.keys()].flatMap((keys) => (keys.includes(' ') ? (keys.split(' ')[0] ?? []) : [])))
  return { settings, isApple, bound, prefixes }
}

const isAppleHere = () => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)
const onTheServer = stateOf(asDelivered, false)
const listeners = new Set<() => void>()
let state = stateOf(asDelivered, isAppleHere())
let owner: string | undefined

export const keyState = (): KeyState => state

function set(settings: KeySettings): void {
  state = stateOf(settings, isAppleHere())
  for (const listener of listeners) listener()
}

const placeOf = (userId: string) => `verbatim.keys.${userId}`

function read(userId: string): KeySettings {
  try {
    return keySettings.parse(JSON.parse(localStorage.getItem(placeOf(userId)) ?? '{}'))
  } catch {
    // Storage that is closed or holds something else: the keys of the table work always.
    return asDelivered
  }
}

/** Takes over the keys that a person has chosen, here and in other tabs. Gives back how to stop. */
export function followKeysOf(userId: string): () => void {
  owner = userId
  set(read(userId))
  const follow = ({ key }: StorageEvent) => (key === placeOf(userId) || key === null) && set(read(userId))
  addEventListener('storage', follow)
  return () => removeEventListener('storage', follow)
}

/** Changes the keys and keeps them in this browser; says whether they could be kept. */
export function changeKeys(settings: KeySettings): boolean {
  set(settings)
  try {
    if (owner !== undefined) localStorage.setItem(placeOf(owner), JSON.stringify(settings))
    return true
  } catch {
    return false
  }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useKeyState = (): KeyState => useSyncExternalStore(subscribe, keyState, () => onTheServer)
