'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { followKeysOf } from '@/components/keys/key-store'
import { useKeys } from '@/components/keys/use-keys'
import type { Place } from './places'

type ShellKeys = { personId: string; places: readonly Place[]; onPalette: () => void; onHelp: () => void }

/** The keys of this person, and those that work on every screen: the palette, the map of keys, the way to a screen. */
export function useShellKeys({ personId, places, onPalette, onHelp }: ShellKeys) {
  const router = useRouter()
  useEffect(() => followKeysOf(personId), [personId])
  const does = (act: () => void) => () => {
    act()
    return true
  }
  useKeys({
    find: does(onPalette),
    'show-keys': does(onHelp),
    ...Object.fromEntries(places.map(({ command, href }) => [command, does(() => router.push(href))])),
  })
}
