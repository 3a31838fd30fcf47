import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textIndex } from '@/lib/domain/text/text-index'
import { readArticle as readFile } from '@/lib/formats/read-article'
import type { Block } from '@/lib/schemas/block'
import type { Span } from '@/lib/schemas/span'
import { noLessons } from '../domain/suggestions/lessons'
import { resolveNamed } from '../domain/suggestions/resolve-named'
import { readArticle } from './read-article'
import { linesOf } from './tokens'

const blocksOf = (text: string): Block[] => {
  const { toCodePoint } = textIndex(text)
  return linesOf(text).map(({ start, end }) => ({
    ...{ kind: 'paragraph', role: 'body', start: toCodePoint(start), end: toCodePoint(end) },
  }))
}

const piece = fc.oneof(
  fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '’',
    ' said ',
    'Ida Moen',
    ' told reporters ',
    ' that ',
    'he ',
    '. ',
    ', ',
    ': ',
    '\n',
    '(',
    '12%',
    '$4 million',
    'President ',
    'Oslo',
    '👩‍👩‍👧',
    '🇳🇴',
    'e\u0301',
    'עברית',
    '\u202b',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }).filter((text) => text.isWellFormed()),
)
const anyText = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''))

describe('readArticle', () => {
  it('gives places that lie in the text, the same each time, and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = blocksOf(text)
        const found = readArticle(text, blocks)
        const { length } = textIndex(text)
        const spans: Span[] = [
          ...found.quotes.flatMap(({ spans: own, cue, speaker }) => [
            ...own,
            ...(cue ? [cue] : []),
            ...(speaker ? [speaker.mention] : []),
          ]),
          ...found.claims.flatMap(({ span, reasons }) => [span, ...reasons]),
          ...found.named.flatMap(({ mentions }) => mentions),
        ]
        for (const { start, end } of spans) expect(0 <= start && start < end && end <= length).toBe(true)
        expect(readArticle(text, blocks)).toEqual(found)
      }),
      { numRuns: 300 },
    )
  })

  it('takes nobody for “she” who went by “he”', () => {
    const text =
      'Harbour master Per Strand sat down. “I closed it,” he answered.\nMayor Ida Moen did not hide her anger. “Nobody rang me,” she told the meeting.'
    const { quotes } = readArticle(text, blocksOf(text))
    expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(['Per Strand', 'Ida Moen'])
  })

  it('says who speaks: by name, by a pronoun, for an institution, without a name', () => {
    const text =
      'Per Strand came late. Harbour master Ida Moen was there.\n“We sail,” Moen said. “It rains.”\n“And we stay,” she added.\nThe Lantern Ministry said “nothing was decided”.\nA spokesman for the port said “all is well”.'
    const { quotes } = readArticle(text, blocksOf(text))
    expect(
      quotes
        .filter(({ form }) => form === 'direct' || form === 'partial')
        .map(({ speaker }) => [speaker?.name, speaker?.via]),
    ).toEqual([
      ['Ida Moen', 'named'],
      ['Ida Moen', 'carried'],
      ['Ida Moen', 'pronoun'],
      ['Lantern Ministry', 'institution'],
      ['A spokesman for the port', 'unnamed'],
    ])
  })

  it('counts code points, also behind characters that take two units', () => {
    const text = '🇳🇴🇳🇴 Ida Moen said: “We sail at dawn.”'
    const index = textIndex(text)
    const [quote] = readArticle(text, blocksOf(text)).quotes
    const [span] = quote?.spans ?? []
    expect(span && index.slice(span.start, span.end)).toBe('We sail at dawn.')
  })

  it('reads a megabyte of anything in time that grows with its length alone', () => {
    for (const made of ['"', '“', '(', 'a', 'A ', 'Moen said, ', '“a b c” and ', '. ']) {
      const text = made.repeat(Math.ceil(200_000 / made.length))
      expect(() => readArticle(text, blocksOf(text))).not.toThrow()
    }
  }, 60_000)
})

const corpus = join(process.env['VERBATIM_SHARED'] ?? join(process.cwd(), '..', 'shared'), 'corpus')

describe.skipIf(!existsSync(corpus))('five articles of five outlets', () => {
  const articles = existsSync(corpus)
    ? readdirSync(corpus).map((file) => {
        const read = readFile({ text: readFileSync(join(corpus, file), 'utf8') })
        if (!read.ok) throw new Error(read.error.message)
        return { file, ...readArticle(read.value.text, read.value.blocks) }
      })
    : []

  it('every pair of quotation marks is found, and the three without speech are known', () => {
    const quotations = articles.flatMap(({ quotes }) =>
      quotes.filter(({ form }) => form !== 'indirect' && form !== 'mixed'),
    )
    expect(quotations.flatMap(({ spans }) => spans)).toHaveLength(38)
    expect(
      quotations
        .filter(({ isSpeech }) => !isSpeech)
        .map(({ form }) => form)
        .sort(),
    ).toEqual(['heading', 'heading', 'title'])
    for (const { speaker } of quotations.filter(({ isSpeech }) => isSpeech)) expect(speaker?.name).toBeTruthy()
  })

  it('both spellings of a name are one actor', () => {
    const names = articles.flatMap(({ named }) => named.filter(({ kind }) => kind === 'person'))
    const actor = (id: string, name: string) => ({ id, name, kind: 'person' as const, aliases: [] })
    const actors = [actor('z', 'Volodymyr Zelensky'), actor('u', 'Yuri Ushakov')]
    const found = resolveNamed(names, actors, noLessons)
    for (const [surname, id] of [
      ['Zelensk', 'z'],
      ['Ushakov', 'u'],
    ] as const) {
      const alike = names.flatMap(({ name }, i) => (name.includes(surname) ? [found[i]?.id] : []))
      expect(alike.length).toBeGreaterThan(1)
      expect(new Set(alike)).toEqual(new Set([id]))
    }
  })
})
