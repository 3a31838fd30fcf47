import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type StatusMove, statusTable } from '../annotations/status'
import { canonical, differingFields, foldEvents, type RecordedEvent } from './fold-events'

type State = { status: keyof typeof statusTable; revision: number; note: string }

/** A record as the commands write it: each event begins where the one before it ended. */
const honest = fc
  .array(fc.tuple(fc.nat(), fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 12 })
  .map((choices) => {
    let state: State = { status: 'draft', revision: 1, note: '' }
    const events: RecordedEvent[] = [{ sequence: 1, action: 'annotation.create', before: null, after: state }]
    for (const [choice, note] of choices) {
      const moves = Object.entries(statusTable[state.status]) as [StatusMove, State['status']][]
      const [move, status] = moves[choice % moves.length] as (typeof moves)[number]
      const before = state
      state = { status, revision: before.revision + 1, note }
      events.push({ sequence: events.length + 1, action: `annotation.${move}`, before, after: state })
    }
    return { events, state }
  })

describe('foldEvents', () => {
  it('gives the last state of an honest record, without a fault', () => {
    fc.assert(
      fc.property(honest, ({ events, state }) => {
        expect(foldEvents('annotation', events)).toEqual({ state, faults: [] })
      }),
    )
  })

  it('finds an event that was taken out, put in another place, or changed', () => {
    fc.assert(
      fc.property(honest, fc.nat(), ({ events }, at) => {
        const i = at % events.length
        const without = events.toSpliced(i, 1)
        // Without its last event a record is a shorter, honest one: the tables tell.
        if (i < events.length - 1) expect(foldEvents('annotation', without).faults).not.toEqual([])
        const { before, after } = events[i] as RecordedEvent
        const changed = events.with(i, {
          ...(events[i] as RecordedEvent),
          before: { ...(before as State), note: 'forged!' },
        })
        expect(foldEvents('annotation', changed).faults).not.toEqual([])
        const swapped = events.with(i, { ...(events[i] as RecordedEvent), before: after, after: before })
        expect(foldEvents('annotation', swapped).faults).not.toEqual([])
      }),
    )
  })

  it('finds a status that no move leads to, and a beginning that is none', () => {
    const state = (status: string, revision: number) => ({ status, revision })
    const event = (sequence: number, action: string, before: unknown, after: unknown) => ({
      sequence,
      action,
      before,
      after,
    })
    const made = event(1, 'annotation.create', null, state('draft', 1))
    const leap = event(2, 'annotation.approve', state('draft', 1), state('approved', 2))
    expect(foldEvents('annotation', [made, leap]).faults).toEqual([expect.stringContaining('from draft to approved')])
    const born = event(1, 'annotation.create', null, state('approved', 1))
    expect(foldEvents('annotation', [born]).faults).toEqual([expect.stringContaining('begins as approved')])
    const same = event(2, 'annotation.edit', state('draft', 1), state('draft', 1))
    expect(foldEvents('annotation', [made, same]).faults).toEqual([expect.stringContaining('revision')])
  })
})

describe('canonical', () => {
  it('is the same for equal states, in whatever order their fields stand', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (state) => {
        const reversed = Object.fromEntries(Object.entries(state).reverse())
        expect(canonical(reversed)).toBe(canonical(state))
        expect(differingFields(reversed, state)).toEqual([])
      }),
    )
  })
})
