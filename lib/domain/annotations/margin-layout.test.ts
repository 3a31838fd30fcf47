import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutMargin, type MarginItem, type MarginRule } from './margin-layout'

const rule: MarginRule = { limit: 240, gap: 8, stackHeight: 36, ceiling: 44 }
const room = rule.stackHeight + rule.gap
const near = 1e-6

const items = fc
  .array(
    fc.record({ step: fc.oneof(fc.constant(0), fc.nat(60), fc.nat(900)), height: fc.integer({ min: 36, max: 400 }) }),
    {
      maxLength: 60,
    },
  )
  .map((steps) => {
    let top = 0
    return steps.map(({ step, height }, i): MarginItem => {
      top += step
      return { id: `${i}`, top, height }
    })
  })
const withActive = fc.tuple(items, fc.nat()).map(([all, at]) => ({ all, activeId: all[at % (all.length || 1)]?.id }))
const wantedOf = (all: readonly MarginItem[], id: string | undefined) =>
  Math.max(rule.ceiling ?? 0, all.find((one) => one.id === id)?.top ?? 0)

const row = (...tops: number[]) => tops.map((top, i): MarginItem => ({ id: `${i}`, top, height: 90 }))
const told = (units: ReturnType<typeof layOutMargin>) => units.map(({ ids, top }) => [ids.length, top])

describe('layOutMargin', () => {
  it('leaves cards level with their text where there is room', () => {
    expect(told(layOutMargin(row(50, 300, 460), rule))).toEqual([
      [1, 50],
      [1, 300],
      [1, 460],
    ])
  })

  it('shares the way between two that want the same place', () => {
    expect(told(layOutMargin(row(300, 300), rule))).toEqual([
      [1, 251],
      [1, 349],
    ])
  })

  it('keeps the open one level and moves the others', () => {
    expect(told(layOutMargin(row(300, 310, 320), { ...rule, activeId: '1' }))).toEqual([
      [1, 212],
      [1, 310],
      [1, 408],
    ])
  })

  it('gathers what would stand too far away into one stack', () => {
    const units = layOutMargin(row(...Array.from({ length: 80 }, () => 500)), rule)
    expect(units.map(({ ids, isStack, top }) => [ids.length, isStack, Math.abs(top - 500) <= 240])).toEqual([
      [1, false, true],
      [1, false, true],
      [1, false, true],
      [1, false, true],
      [76, true, true],
    ])
  })

  it('puts what has no room above the open one into a stack above it', () => {
    const units = layOutMargin(row(88, 88, 88), { ...rule, activeId: '2' })
    expect(told(units)).toEqual([
      [2, 44],
      [1, 88],
    ])
  })

  it('never lays one on another or above the ceiling', () => {
    fc.assert(
      fc.property(withActive, ({ all, activeId }) => {
        let bottom = rule.ceiling ?? 0
        for (const { top, height } of layOutMargin(all, { ...rule, activeId })) {
          expect(top).toBeGreaterThanOrEqual(bottom - near)
          bottom = top + height + rule.gap
        }
      }),
    )
  })

  it('shows each exactly once, in the order of the text', () => {
    fc.assert(
      fc.property(withActive, ({ all, activeId }) => {
        const ids = layOutMargin(all, { ...rule, activeId }).flatMap((unit) => unit.ids)
        expect(ids).toEqual(all.map(({ id }) => id))
      }),
    )
  })

  it('holds the open one exactly level, unless not even a stack fits above it', () => {
    fc.assert(
      fc.property(withActive, ({ all, activeId }) => {
        fc.pre(activeId !== undefined)
        const unit = layOutMargin(all, { ...rule, activeId }).find(({ ids }) => ids.includes(activeId ?? ''))
        const wanted = wantedOf(all, activeId)
        expect(unit).toMatchObject({ ids: [activeId], isStack: false })
        if (activeId === '0' || wanted - (rule.ceiling ?? 0) >= room) expect(unit?.top).toBe(wanted)
        else expect((unit?.top ?? 0) - wanted).toBeLessThanOrEqual(room)
      }),
    )
  })

  it('moves no card further than the limit, but for the one right below the open card', () => {
    fc.assert(
      fc.property(withActive, ({ all, activeId }) => {
        const units = layOutMargin(all, { ...rule, activeId })
        units.forEach(({ ids: [id], isStack, top }, i) => {
          if (isStack || id === activeId || (activeId && units[i - 1]?.ids[0] === activeId)) return
          expect(Math.abs(top - wantedOf(all, id))).toBeLessThanOrEqual(rule.limit + near)
        })
      }),
    )
  })

  it('makes no stack where all cards can stand within the limit if the way is shared', () => {
    const open = { ...rule, ceiling: -1e6 }
    fc.assert(
      fc.property(items, (all) => {
        let bottom = -1e6
        const fits = all.every(({ top, height }) => {
          const at = Math.max(bottom, top)
          bottom = at + height + rule.gap
          return at - top <= 2 * rule.limit
        })
        fc.pre(fits)
        layOutMargin(all, open).forEach(({ ids, top }, i) => {
          expect(ids).toHaveLength(1)
          expect(Math.abs(top - (all[i]?.top ?? 0))).toBeLessThanOrEqual(rule.limit + near)
        })
      }),
    )
  })

  it('keeps those of a stack near to it', () => {
    fc.assert(
      fc.property(items, (all) => {
        for (const { ids, isStack, top } of layOutMargin(all, rule))
          if (isStack)
            for (const id of ids) expect(Math.abs(top - wantedOf(all, id))).toBeLessThanOrEqual(2 * rule.limit + near)
      }),
    )
  })
})
