'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { Place } from './places'

const patienceMs = 1200

type ShellKeys = { places: readonly Place[]; onPalette: () => void; onHelp: () => void }

/** The keys that work on every screen: ⌘K or Ctrl K, “?”, and “G” with the letter of a screen. */
export function useShellKeys(keys: ShellKeys) {
  const router = useRouter()
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    let goingSince = Number.NEGATIVE_INFINITY
    const act = (event: KeyboardEvent): (() => void) | undefined => {
      const { places, onPalette, onHelp } = latest.current
      const letter = event.key.toLowerCase()
      if (letter === 'k' && (event.metaKey || event.ctrlKey)) return onPalette
      if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing || isTaken(event.target)) return undefined
      const going = event.timeStamp - goingSince < patienceMs
      goingSince = letter === 'g' && !going ? event.timeStamp : Number.NEGATIVE_INFINITY
      const place = going && places.find((one) => one.letter === letter)
      if (place) return () => router.push(place.href)
      return event.key === '?' ? onHelp : undefined
    }
    const listen = (event: KeyboardEvent) => {
      const action = act(event)
      if (!action) return
      event.preventDefault()
      event.stopPropagation()
      action()
    }
    // First of all listeners: the letter after “G” must not mark a passage or decide on one.
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [router])
}

/** Whether a letter belongs to where it was typed: a field, or a dialog that waits for its answer. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]')) return true
  if (target.closest('[contenteditable="true"]')) return !target.closest('[aria-readonly="true"]')
  return target.matches('textarea, select, input:not([type="radio"], [type="checkbox"], [type="button"])')
}
