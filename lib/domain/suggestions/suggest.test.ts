import { describe, expect, it } from 'vitest'
import { textIndex } from '@/lib/domain/text/text-index'
import { readArticle } from '@/lib/language/read-article'
import { linesOf } from '@/lib/language/tokens'
import { aliasKey, dismissedTerms, type Lessons, mentionKey, noLessons, termsKey } from './lessons'
import type { NamedActor } from './named-actors'
import { suggest } from './suggest'
import { verifiedPlace } from './verify-proposals'

const person = (id: string, name: string, ...aliases: string[]): NamedActor => ({ id, name, kind: 'person', aliases })
const moen = person('moen', 'Ida Kovalenko')
const text = '“We sail at dawn,” said Ida Kovalenkko. Norway objected to it.'

function suggestions(actors: readonly NamedActor[], lessons: Lessons = noLessons) {
  const blocks = linesOf(text).map((block) => ({ ...block, kind: 'paragraph' as const, role: 'body' as const }))
  const context = { versionId: 'v', index: textIndex(text), actors, lessons, topics: [] }
  return suggest(readArticle(text, blocks), context)
}
const quoteOf = (all: ReturnType<typeof suggestions>) => all.find(({ kind }) => kind === 'quote')
const namesOf = (all: ReturnType<typeof suggestions>) => all.flatMap(({ actor }) => (actor ? [actor.name] : []))

describe('suggest', () => {
  it('knows the desk’s actor under another spelling', () => {
    expect(quoteOf(suggestions([moen]))?.quote?.speaker).toMatchObject({
      actorId: 'moen',
      name: 'Ida Kovalenko',
      via: 'named',
    })
    expect(quoteOf(suggestions([]))?.quote?.speaker).toMatchObject({ name: 'Ida Kovalenkko' })
    expect(quoteOf(suggestions([]))?.quote?.speaker).not.toHaveProperty('actorId')
  })

  it('says which rule made it and on what evidence', () => {
    const quote = quoteOf(suggestions([moen]))
    expect(quote?.rule).toBe('verb-then-speaker')
    expect(quote?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['Ida Kovalenkko', 'said'])
  })

  it('goes by what the desk taught: a name that means somebody, and what it does not want to see', () => {
    const other = person('other', 'The Night Pilot')
    const lessons = {
      aliases: new Map([[aliasKey('Ida Kovalenkko'), 'other']]),
      dismissed: new Set([mentionKey('Norway')]),
    }
    const taught = suggestions([moen, other], lessons)
    expect(quoteOf(taught)?.quote?.speaker?.actorId).toBe('other')
    expect(namesOf(suggestions([]))).toContain('Norway')
    expect(namesOf(taught)).not.toContain('Norway')
    const quote = quoteOf(suggestions([]))
    expect(quoteOf(suggestions([], { aliases: new Map(), dismissed: new Set([quote?.id ?? '']) }))).toBeUndefined()
  })

  it('keeps the words that lead to a topic no more', () => {
    const isOff = dismissedTerms({
      aliases: new Map(),
      dismissed: new Set([termsKey('t', ['quay', 'ferr']), 'mention moen']),
    })
    expect([isOff('t', 'quay'), isOff('t', 'ferr'), isOff('t', 'ship'), isOff('u', 'quay')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('verifiedPlace', () => {
  const index = textIndex('🇳🇴 the quay and the quay')
  it('believes no offset and no word', () => {
    expect(verifiedPlace(index, 'the quay', 3)).toEqual({ start: 3, end: 11 })
    expect(verifiedPlace(index, 'the quay', 4)).toBeUndefined()
    expect(verifiedPlace(index, 'and the', 99)).toEqual({ start: 12, end: 19 })
    expect(verifiedPlace(index, 'the pier')).toBeUndefined()
    expect(verifiedPlace(index, '🇳')).toBeUndefined()
  })
})
