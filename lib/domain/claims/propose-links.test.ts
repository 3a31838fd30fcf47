import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotationStatus } from '@/lib/schemas/annotation'
import { proposeLinks, type Statement } from './propose-links'

const statement = (exact: string, over: Partial<Statement> = {}): Statement => ({
  ...{ id: exact, articleId: exact, exact, status: 'draft', publishedAt: null },
  ...over,
})
const claim = statement('The storm sank nine trawlers in the Brackwater harbour basin', {
  publishedAt: '2026-02-01T08:00:00Z',
})
const told = (other: Statement) => proposeLinks(claim, [other])[0]

describe('proposeLinks', () => {
  it('takes a statement that tells the same for a repetition', () => {
    expect(told(statement('In Brackwater the storm sank nine trawlers in the harbour'))).toMatchObject({
      relation: 'repeats',
      reason: { kind: 'likeness' },
    })
  })

  it('takes another number of the same for a contradiction, with the words of both', () => {
    expect(told(statement('The storm sank seven trawlers in the Brackwater harbour'))).toMatchObject({
      relation: 'contradicts',
      reason: { kind: 'number', here: 'nine trawlers', there: 'seven trawlers' },
    })
  })

  it('takes another number of a later article for an update, and of an earlier one for a contradiction', () => {
    const on = (publishedAt: string) =>
      told(statement('The storm sank twelve trawlers in the Brackwater harbour', { publishedAt }))?.relation
    expect(on('2026-02-02T08:00:00Z')).toBe('updates')
    expect(on('2026-01-31T08:00:00Z')).toBe('contradicts')
    expect(on('2026-02-01T08:00:00Z')).toBe('contradicts')
  })

  it('takes a denial for a contradiction, also where the number differs in a later article', () => {
    for (const [words, there] of [
      ['The harbour office denied that the storm sank nine trawlers in Brackwater', 'denied'],
      ['Officials have not confirmed that the storm sank trawlers in Brackwater harbour', 'confirmed'],
      ['The storm never sank nine trawlers in the Brackwater harbour', 'never'],
      ['The office denied that the storm sank seven trawlers in Brackwater harbour', 'denied'],
    ] as const)
      expect(told(statement(words, { publishedAt: '2026-03-01T08:00:00Z' })), words).toMatchObject({
        relation: 'contradicts',
        reason: { kind: 'denial', here: null, there },
      })
  })

  it('takes two denials for one, and what is not denied for told', () => {
    const denied = statement('The harbour office denied that the storm sank nine trawlers in Brackwater')
    const again = statement('The storm did not sink nine trawlers in the Brackwater harbour, the office said', {
      publishedAt: null,
    })
    expect(proposeLinks(denied, [again])[0]?.relation).toBe('repeats')
    const kept = statement('The office did not deny that the storm sank nine trawlers in Brackwater harbour')
    expect(told(kept)?.relation).toBe('repeats')
  })

  it('proposes nothing of another matter, of what was rejected, or of the same place', () => {
    const same = 'The storm sank nine trawlers in the Brackwater harbour basin, she said'
    expect(told(statement('The council raised the ferry fares by a tenth this spring'))).toBeUndefined()
    expect(told(statement(same, { status: 'rejected' }))).toBeUndefined()
    expect(told(statement(same, { articleId: claim.articleId }))).toBeUndefined()
    expect(told(statement(same))).toMatchObject({ relation: 'repeats' })
    expect(proposeLinks(claim, [claim])).toEqual([])
  })

  it('is quick with the words of a whole desk, and with words without an end', () => {
    const many = Array.from({ length: 700 }, (_, i) =>
      statement(`The storm sank ${i + 10} trawlers in Brackwater ${i}`),
    )
    expect(proposeLinks(claim, [...many, statement('storm '.repeat(100_000))])).toHaveLength(8)
  })
})

const word = fc.constantFrom(
  ...'storm sank nine seven trawlers Brackwater harbour basin denied not confirmed mayor flood the in of'.split(' '),
)
const anyStatement = fc.record({
  id: fc.uuid(),
  articleId: fc.constantFrom('one', 'two'),
  exact: fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
  status: fc.constantFrom(...annotationStatus.options),
  publishedAt: fc.constantFrom(null, '2026-02-01T08:00:00Z', '2026-02-02T08:00:00Z'),
})
const others = fc.uniqueArray(anyStatement, { selector: ({ id }) => id, maxLength: 12 })

describe('proposals, of whatever words', () => {
  it('are the same in whatever order the others come, likeliest first', () => {
    fc.assert(
      fc.property(anyStatement, others, (one, all) => {
        const proposed = proposeLinks(one, all)
        expect(proposeLinks(one, all.toReversed())).toEqual(proposed)
        const scores = proposed.map(({ score }) => score)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
        for (const score of scores) expect(score > 0 && score <= 1).toBe(true)
      }),
    )
  })

  it('name each of the others at most once, and neither the claim itself nor what was rejected', () => {
    fc.assert(
      fc.property(anyStatement, others, (one, all) => {
        const ids = proposeLinks(one, [one, ...all]).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).not.toContain(one.id)
        const rejected = all.filter(({ status }) => status === 'rejected').map(({ id }) => id)
        expect(ids.filter((id) => rejected.includes(id))).toEqual([])
      }),
    )
  })

  it('never propose support: that somebody is right is for people to say', () => {
    fc.assert(
      fc.property(anyStatement, others, (one, all) => {
        expect(proposeLinks(one, all).map(({ relation }) => relation)).not.toContain('supports')
      }),
    )
  })
})
