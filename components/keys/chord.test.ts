import { describe, expect, it } from 'vitest'
import { areLetters, ariaKeys, capsOf, chordsOf } from './chord'

type Parts = { code?: string; ctrl?: boolean; meta?: boolean; alt?: boolean; shift?: boolean; altGr?: boolean }

const press = (key: string, { code = '', ctrl, meta, alt, shift, altGr }: Parts = {}, isApple = false) =>
  chordsOf(
    {
      ...{ key, code, ctrlKey: ctrl ?? false, metaKey: meta ?? false, altKey: alt ?? false, shiftKey: shift ?? false },
      getModifierState: (name: string) => name === 'AltGraph' && (altGr ?? false),
    },
    isApple,
  )

describe('a pressed key', () => {
  it('is named by the letter that it writes, wherever that stands', () => {
    expect(press('q', { code: 'KeyQ' })).toEqual(['Q'])
    expect(press('a', { code: 'KeyQ' })).toEqual(['A'])
    expect(press('Q', { code: 'KeyQ' })).toEqual(['Q'])
    expect(press('Q', { code: 'KeyQ', shift: true })).toEqual(['Shift+Q'])
  })

  it('goes by its place where the keyboard writes no Latin letters, even where a sign stands there', () => {
    expect(press('й', { code: 'KeyQ' })).toEqual(['Й', 'Q'])
    expect(press('/', { code: 'KeyQ' })).toEqual(['/', 'Q'])
    expect(press('q', { code: 'KeyQ' })).toEqual(['Q'])
    expect(press(',', { code: 'KeyM' })).toEqual([','])
  })

  it('is the command key of its machine', () => {
    expect(press('z', { ctrl: true, shift: true })).toEqual(['Mod+Shift+Z'])
    expect(press('z', { meta: true }, true)).toEqual(['Mod+Z'])
    expect(press('z', { ctrl: true }, true)).toEqual(['Ctrl+Z'])
    expect(press('z', { meta: true })).toEqual(['Meta+Z'])
  })

  it('is the letter below the sign that ⌥ makes of it', () => {
    expect(press('∆', { code: 'KeyJ', alt: true }, true)).toEqual(['Alt+∆', 'Alt+J'])
    expect(press('Dead', { code: 'KeyE', alt: true }, true)).toEqual(['Alt+E'])
  })

  it('is a sign, however many keys it took to write it, and a digit by its place', () => {
    expect(press('?', { code: 'Minus', shift: true })).toEqual(['?'])
    expect(press('[', { code: 'Digit8', ctrl: true, alt: true, altGr: true })[0]).toBe('[')
    expect(press('&', { code: 'Digit1' })).toEqual(['&', '1'])
    expect(press('!', { code: 'Digit1', shift: true })).toEqual(['!', 'Shift+1'])
    expect(press('1', { code: 'Digit1', shift: true })).toEqual(['Shift+1'])
  })

  it('is nothing yet while it is a modifier or a dead key', () => {
    for (const key of ['Shift', 'Control', 'AltGraph', 'Dead', 'Process']) expect(press(key)).toEqual([])
  })
})

describe('keys in words', () => {
  it('are called letters where no modifier guards them', () => {
    for (const keys of ['Q', 'Shift+Q', '?', '+', '1', 'G S', 'Space']) expect(areLetters(keys), keys).toBe(true)
    for (const keys of ['Mod+Q', 'Alt+ArrowUp', 'Escape', 'Delete', 'Shift+Enter']) expect(areLetters(keys)).toBe(false)
  })

  it('are shown as they are printed, and said as ARIA says them', () => {
    expect(capsOf('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
    expect(capsOf('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z'])
    expect(capsOf('G S', false)).toEqual(['G', 'S'])
    expect(capsOf('Mod++', false)).toEqual(['Ctrl', '+'])
    expect(ariaKeys('Mod+Enter', false)).toBe('Control+Enter')
    expect(ariaKeys('Mod+Enter', true)).toBe('Meta+Enter')
    expect(ariaKeys('G S', false)).toBeUndefined()
  })
})
