import { words } from '@/lib/words'

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'>

const modifiers = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'OS', 'CapsLock', 'NumLock', 'Fn', 'Hyper'])
const codeLetter = /^Key([A-Z])$/
const codeDigit = /^Digit(\d)$/

/** Whether the keyboard last wrote letters that are not Latin ones: then letters go by their place on it. */
let writesLatin = true

/**
 * What was pressed, in the notation of the table, the likeliest reading first; nothing for a modifier alone. A letter is
 * what the keyboard writes, wherever it stands. Its place counts only where the keyboard has no Latin letters, and where
 * ⌥ has made another sign of it. Digits also go by place, for on some keyboards they need Shift.
 */
export function chordsOf(event: Pressed, isApple: boolean): string[] {
  const { key, code } = event
  if (modifiers.has(key) || key === 'Process' || key === 'Unidentified') return []
  if (key.length === 1 && /\p{L}/u.test(key)) writesLatin = /\p{Script=Latin}/u.test(key)
  const written = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key
  const names = key === 'Dead' ? [] : [written]
  const letter = codeLetter.exec(code)?.[1]
  if (letter && (!writesLatin || (isApple && event.altKey)) && !/^[A-Z]$/.test(written)) names.push(letter)
  const digit = codeDigit.exec(code)?.[1]
  if (digit && written !== digit) names.push(digit)
  return names.map((name) => [...modifiersOf(event, name, isApple), name].join('+'))
}

function modifiersOf(event: Pressed, name: string, isApple: boolean): string[] {
  // What AltGr and Shift have helped to write is the sign itself.
  const isSign = name.length === 1 && !/[\p{L}\d]/u.test(name)
  const typed = isSign && event.getModifierState('AltGraph')
  return [
    ...(!typed && (isApple ? event.metaKey : event.ctrlKey) ? ['Mod'] : []),
    ...(!typed && isApple && event.ctrlKey ? ['Ctrl'] : []),
    ...(!isApple && event.metaKey ? ['Meta'] : []),
    ...(!typed && event.altKey ? ['Alt'] : []),
    ...(event.shiftKey && !isSign ? ['Shift'] : []),
  ]
}

/** Whether keys are letters, digits or signs alone, which somebody may press without meaning to (WCAG 2.1.4). */
export const areLetters = (keys: string): boolean => /^(Shift\+)?(.|Space)$/u.test(keys.split(' ')[0] ?? '')

const appleCaps: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' }
const capWords: Readonly<Record<string, string>> = words.keys.caps

/** The caps to press, in order: `['Ctrl', 'Enter']`. */
export const capsOf = (keys: string, isApple: boolean): string[] =>
  partsOf(keys).map((part) => (isApple && appleCaps[part]) || capWords[part === 'Mod' ? 'Ctrl' : part] || part)

/** Keys as `aria-keyshortcuts` wants them; it has no way to say two after another. */
export const ariaKeys = (keys: string, isApple: boolean): string | undefined =>
  keys.includes(' ')
    ? undefined
    : partsOf(keys)
        .map((part) => ({ Mod: isApple ? 'Meta' : 'Control', Ctrl: 'Control', '+': 'Plus' })[part] ?? part)
        .join('+')

const partsOf = (keys: string) => keys.split(' ').flatMap((chord) => chord.split(/(?<=[^+])\+/))
