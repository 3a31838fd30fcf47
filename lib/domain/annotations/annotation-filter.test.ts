import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotationStatus } from '@/lib/schemas/annotation'
import { choicesOf, facets, isFiltered, noFilter, passes, toggled } from './annotation-filter'

const name = fc.constantFrom('a', 'b', 'c')
const annotation = fc.record({
  kind: fc.constantFrom('quote', 'claim'),
  status: fc.constantFrom(...annotationStatus.options),
  createdBy: name.map((id) => ({ id, name: id.toUpperCase() })),
  actors: fc.array(
    name.map((actorId) => ({ actorId, name: actorId, role: 'speaker' as const })),
    { maxLength: 2 },
  ),
  topics: fc.array(
    name.map((topicId) => ({ topicId, label: topicId })),
    { maxLength: 2 },
  ),
})
const wanted = fc.uniqueArray(name)
const filter = fc.record({
  kind: fc.subarray(['quote', 'claim']),
  status: fc.subarray([...annotationStatus.options]),
  author: wanted,
  actor: wanted,
  topic: wanted,
})

describe('a filter', () => {
  it('lets all through when nothing is wanted', () => {
    fc.assert(fc.property(annotation, (one) => passes(one, noFilter)))
    expect(isFiltered(noFilter)).toBe(false)
  })

  it('is what it was after a value was taken in and out again', () => {
    fc.assert(
      fc.property(filter, fc.constantFrom(...facets), (before, facet) => {
        expect(toggled(toggled(before, facet, 'new'), facet, 'new')).toEqual(before)
        expect(isFiltered(toggled(before, facet, 'new'))).toBe(true)
      }),
    )
  })

  it('wants one of the values of each facet', () => {
    const one = {
      kind: 'quote',
      status: 'draft' as const,
      createdBy: { id: 'a', name: 'A' },
      actors: [],
      topics: [{ topicId: 'b', label: 'B' }],
    }
    expect(passes(one, { ...noFilter, kind: ['claim', 'quote'], topic: ['b'] })).toBe(true)
    expect(passes(one, { ...noFilter, kind: ['claim', 'quote'], topic: ['a'] })).toBe(false)
    expect(passes(one, { ...noFilter, actor: ['a'] })).toBe(false)
  })
})

describe('choicesOf', () => {
  it('counts beside each value what choosing it alone in its facet would leave', () => {
    fc.assert(
      fc.property(fc.array(annotation), filter, (all, before) => {
        const choices = choicesOf(all, before)
        for (const facet of facets)
          for (const { value, count } of choices[facet])
            expect(count).toBe(all.filter((one) => passes(one, { ...before, [facet]: [value] })).length)
      }),
    )
  })

  it('offers only what occurs, each once', () => {
    fc.assert(
      fc.property(fc.array(annotation), filter, (all, before) => {
        const values = choicesOf(all, before).topic.map(({ value }) => value)
        expect([...values].sort()).toEqual(
          [...new Set(all.flatMap(({ topics }) => topics.map(({ topicId }) => topicId)))].sort(),
        )
      }),
    )
  })
})
