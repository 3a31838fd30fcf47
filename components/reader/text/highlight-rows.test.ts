import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlightSegments } from '@/lib/domain/annotations/highlight-segments'
import type { Block } from '@/lib/schemas/block'
import { highlightRows, sameRow } from './highlight-rows'

const blocks = fc
  .array(fc.record({ length: fc.nat(30), gap: fc.nat(3) }), { minLength: 1, maxLength: 12 })
  .map((sizes) => {
    let at = 0
    return sizes.map(({ length, gap }): Block => {
      const start = at + gap
      at = start + length
      return { kind: 'paragraph', role: 'body', start, end: at }
    })
  })
const highlights = fc.array(
  fc
    .record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 60 }), kind: fc.constantFrom('quote', 'claim') })
    .map(({ start, length, kind }) => ({ spans: [{ start, end: start + length }], kind, status: 'draft' as const })),
  { maxLength: 20 },
)
const characters = (spans: readonly { start: number; end: number; depth: number }[]) =>
  spans.flatMap(({ start, end, depth }) => Array.from({ length: end - start }, (_, i) => `${start + i} ${depth}`))

describe('highlightRows', () => {
  it('keeps every highlighted character of every block, at its depth, and none between blocks', () => {
    fc.assert(
      fc.property(blocks, highlights, (given, marks) => {
        const segments = highlightSegments(marks)
        const rows = highlightRows(segments, given)
        const inBlocks = characters(segments).filter((one) => {
          const at = Number.parseInt(one, 10)
          return given.some(({ start, end }) => start <= at && at < end)
        })
        expect(rows).toHaveLength(given.length)
        expect(characters(rows.flat())).toEqual(inBlocks)
        rows.forEach((row, i) => {
          for (const { start, end } of row) {
            expect(start).toBeGreaterThanOrEqual(given[i]?.start ?? 0)
            expect(end).toBeLessThanOrEqual(given[i]?.end ?? 0)
            expect(start).toBeLessThan(end)
          }
        })
      }),
    )
  })

  it('gives a row that is the same as long as nothing in its block has changed', () => {
    fc.assert(
      fc.property(blocks, highlights, fc.nat(11), (given, marks, pick) => {
        const target = given[pick % given.length]
        if (!target || target.start === target.end) return
        const added = { spans: [{ start: target.start, end: target.end }], kind: 'another', status: 'draft' as const }
        const before = highlightRows(highlightSegments(marks), given)
        const after = highlightRows(highlightSegments([...marks, added]), given)
        before.forEach((row, i) => expect(sameRow(row, after[i])).toBe(given[i] !== target))
      }),
    )
  })
})
