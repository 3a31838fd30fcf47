import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CommandId, commandIds, commands } from './commands'
import {
  asDelivered,
  chosenKeys,
  commandsInTheWay,
  type KeySettings,
  withDefaultKeys,
  withKeys,
  withSwappedKeys,
  workingKeys,
} from './key-settings'
import { keeperOf } from './reserved-keys'

describe('the table of commands', () => {
  it('gives no keys to two commands of one screen', () => {
    for (const id of commandIds)
      for (const keys of commands[id].keys)
        expect(commandsInTheWay(asDelivered, id, keys), `${id}: ${keys}`).toEqual([])
  })

  it('takes no keys that browsers keep for themselves', () => {
    const taken = /^(Mod\+(Shift\+)?[ACDFGHLNOPQRSTUVWX]|Alt\+[A-Z]|Alt\+Arrow(Left|Right)|(.*\+)?F\d+|(.*\+)?Tab)$/
    for (const id of commandIds) for (const keys of commands[id].keys) expect(keys, id).not.toMatch(taken)
  })
})

describe('chosen keys', () => {
  it('are kept only where they differ from the table', () => {
    const changed = withKeys(asDelivered, 'undo', ['Mod+U'])
    expect(changed.keys).toEqual({ undo: ['Mod+U'] })
    expect(withKeys(changed, 'undo', ['Mod+Z'])).toEqual(asDelivered)
  })

  it('rest while letters are turned off, and those with modifiers work on', () => {
    const quiet = { ...asDelivered, letters: false }
    expect(workingKeys(quiet, 'mark-quote')).toEqual([])
    expect(workingKeys(quiet, 'undo')).toEqual(['Mod+Z'])
    expect(chosenKeys(quiet, 'mark-quote')).toEqual(['Q'])
  })

  it('are in the way only where both commands may be meant', () => {
    expect(commandsInTheWay(asDelivered, 'grow', 'Q')).toEqual(['mark-quote'])
    expect(commandsInTheWay(asDelivered, 'approve', 'Q')).toEqual([])
    expect(commandsInTheWay(asDelivered, 'approve', 'G')).toContain('go-stories')
  })

  it('change places with those that they meet, where that is free', () => {
    const swapped = withSwappedKeys(asDelivered, 'grow', 'Q')
    expect(swapped.keys).toEqual({ grow: ['Q'], 'mark-quote': ['W'] })
    expect(withSwappedKeys(asDelivered, 'undo', 'Mod+Y').keys).toEqual({ undo: ['Mod+Y'], redo: ['Mod+Shift+Z'] })
    // “A” is free in the queue, but it would mean two things in an article.
    expect(withSwappedKeys(asDelivered, 'approve', 'Mod+K').keys).toEqual({ approve: ['Mod+K'], find: [] })
  })

  it('go back to the table, and whoever had got them too', () => {
    const swapped = withSwappedKeys(asDelivered, 'grow', 'Q')
    expect(withDefaultKeys(swapped, 'grow')).toEqual(asDelivered)
    const bare = withKeys(asDelivered, 'redo', [])
    const moved = withKeys(bare, 'comment', ['Mod+Y'])
    expect(withDefaultKeys(moved, 'redo')).toEqual(asDelivered)
  })

  it('never meet after any swaps and returns', () => {
    const id = fc.constantFrom<CommandId>('grow', 'redo', 'mark-quote', 'save', 'approve', 'find', 'next-in-queue')
    const keys = fc.constantFrom('Q', 'W', 'J', 'Mod+K', 'Mod+Y', 'Mod+Shift+Z', 'A', 'Z', 'ArrowDown', 'G', 'G S')
    const step = fc.tuple(id, fc.option(keys))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const settings = steps.reduce<KeySettings>(
          (next, [one, wanted]) => (wanted === null ? withDefaultKeys(next, one) : withSwappedKeys(next, one, wanted)),
          asDelivered,
        )
        for (const one of commandIds)
          for (const found of chosenKeys(settings, one)) expect(commandsInTheWay(settings, one, found)).toEqual([])
      }),
    )
  })

  it('are never those that a page, a text or a browser lives by', () => {
    for (const keys of ['Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape']) expect(keeperOf(keys)).toBe('controls')
    for (const keys of ['ArrowDown', 'Shift+ArrowLeft', 'Mod+Shift+Home', 'PageDown'])
      expect(keeperOf(keys)).toBe('moving')
    for (const keys of ['Mod+C', 'Mod+W', 'Mod+1', 'F5', 'Alt+ArrowLeft', 'Meta+E'])
      expect(keeperOf(keys)).toBe('browser')
    for (const keys of ['Q', 'Mod+B', 'Alt+ArrowDown', 'Mod+Shift+Y', '?', 'Delete', 'Mod+Enter'])
      expect(keeperOf(keys), keys).toBeUndefined()
  })
})
