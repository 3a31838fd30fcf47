import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textIndex } from '@/lib/domain/text/text-index'
import { diffWords } from '../concordance/word-diff'
import { align } from './align'
import { candidatesAmong, type Hit, mostUses } from './candidates'
import { piecesOf } from './pieces'
import { type Neighbour, placementAmong } from './placement'
import { likeQuotes, type QuoteWords, quoteStems, stemsToFind } from './quotes'
import { retoldAmong } from './retold'
import { saltedHash, shinglesOf, winnow } from './shingles'
import { asWritten, likeTerms, termsOf } from './terms'

const word = fc.stringMatching(/^[a-z]{2,8}$/)
const passage = (least: number, most = 60) => fc.array(word, { minLength: least, maxLength: most })
const asWords = (list: readonly string[]) => diffWords(list.join(' '))
const paragraph = (text: string) => [{ start: 0, end: text.length, kind: 'paragraph', role: 'body' }] as const

describe('shingles', () => {
  it('are the same for the same words on one desk, and others on another', () => {
    const words = asWords(['the', 'ferry', 'stays', 'in', 'port'])
    expect(shinglesOf(words, 'a')).toEqual(shinglesOf(words, 'a'))
    expect(shinglesOf(words, 'a')).toHaveLength(2)
    expect(shinglesOf(words, 'a').filter((one) => shinglesOf(words, 'b').includes(one))).toEqual([])
    expect(saltedHash('ferry', 'a')).not.toBe(saltedHash('ferry', 'b'))
  })

  it('keep, of what two passages share, at least one of any seven words in a row', () => {
    fc.assert(
      fc.property(passage(7, 20), passage(0), passage(0), passage(0), passage(0), (shared, ...rest) => {
        const [a, b, c, d] = rest
        const keep = (words: readonly string[]) => new Set(winnow(shinglesOf(asWords(words), 'desk')))
        const [one, other] = [keep([...a, ...shared, ...b]), keep([...c, ...shared, ...d])]
        expect([...one].some((hash) => other.has(hash))).toBe(true)
      }),
    )
  })
})

describe('align', () => {
  it('finds a passage inside two others, word for word', () => {
    fc.assert(
      fc.property(passage(12, 30), passage(0, 20), passage(0, 20), (shared, before, behind) => {
        const found = align(asWords([...before, ...shared]), asWords([...shared, ...behind]))
        expect(found?.common).toBeGreaterThanOrEqual(shared.length)
        expect(found?.share).toBeGreaterThan(0)
        expect(found?.share).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('says nothing of words that have none in common', () => {
    expect(align(asWords(['one', 'two']), asWords(['three', 'four']))).toBeUndefined()
    expect(align([], asWords(['three']))).toBeUndefined()
  })
})

describe('candidates', () => {
  it('count a rare shingle for more, and leave out what everybody has', () => {
    const hit = (hash: string, version: number): Hit => ({ hash, own: 0, version, piece: 0 })
    const common = Array.from({ length: mostUses + 1 }, (_, i) => hit('everywhere', 100 + i))
    const found = candidatesAmong([hit('rare', 1), hit('shared', 2), hit('shared', 3), ...common])
    expect(found.map(({ version }) => version)).toEqual([1, 2, 3])
  })

  it('are first what has several shingles in common, and few of what has one by chance', () => {
    const chance = Array.from({ length: 50 }, (_, i): Hit => ({ hash: `h${i}`, own: 0, version: i, piece: 0 }))
    const two = ['a', 'b'].map((hash): Hit => ({ hash, own: 1, version: 99, piece: 3 }))
    const found = candidatesAmong([...chance, ...two])
    expect(found[0]).toMatchObject({ version: 99, piece: 3, hits: 2 })
    expect(found.length).toBeLessThan(10)
  })
})

describe('passages', () => {
  const text =
    'The harbour master closed the rotten eastern quay on Monday night after two planks gave way under a crate.'
  const piecesIn = (of: string) => piecesOf(textIndex(of), paragraph(of))

  it('are copied or retold, with their places in both texts', () => {
    const copied = `Reported here first. ${text}`
    const candidates = [{ own: 0, version: 7, piece: 0, weight: 1, hits: 2 }]
    const [found] = retoldAmong(candidates, piecesIn(text), () => piecesIn(copied)[0])
    expect(found).toMatchObject({ version: 7, share: 1, kind: 'copied' })
    expect(copied.slice(found?.there.start, found?.there.end)).toBe(text.slice(found?.here.start, found?.here.end))
    const changed = text.replace('rotten eastern', 'crumbling').replace('planks gave way', 'boards broke')
    const [retold] = retoldAmong(candidates, piecesIn(text), () => piecesIn(changed)[0])
    expect(retold?.kind).toBe('retold')
  })

  it('are none where only phrases that everybody uses are the same', () => {
    const other = 'The council met on Monday night, and the mayor spoke after two hours of talks under a leaking roof.'
    expect(
      retoldAmong([{ own: 0, version: 7, piece: 0, weight: 1, hits: 2 }], piecesIn(text), () => piecesIn(other)[0]),
    ).toEqual([])
  })
})

describe('quotes of the archive', () => {
  const said = (exact: string, speakerKey: string | null = 'moen', isInMarks = true): QuoteWords => ({
    ...{ stems: quoteStems(exact), speakerKey, isInMarks },
  })

  it('pair where the words and the speaker fit', () => {
    expect(
      likeQuotes(said('We close the rotten quay tonight'), said('We shut the rotten quay tonight')),
    ).toBeGreaterThan(0.5)
    expect(likeQuotes(said('We close the rotten quay tonight'), said('The weather is poor'))).toBeUndefined()
    const other = said('We shut the rotten quay tonight', 'strand')
    expect(likeQuotes(said('We close the rotten quay tonight'), other)).toBeUndefined()
  })

  it('do not pair by a single word, whoever said it', () => {
    expect(likeQuotes(said('constructive'), said('constructive'))).toBeUndefined()
  })

  it('are found by the same stems in whatever order the words stand', () => {
    expect(stemsToFind(quoteStems('planks and rotten quays'))).toEqual(
      stemsToFind(quoteStems('rotten quays and planks')),
    )
  })
})

describe('terms', () => {
  it('tell an article by its rare words, and say them as they are written', () => {
    const text = 'Ferries stay in port. The ferries wait for the harbour master, and the quay rots.'
    const terms = termsOf(textIndex(text), paragraph(text))
    expect(terms[0]).toBe('ferry')
    expect(asWritten(text, terms.slice(0, 1))).toEqual(['Ferries'])
    expect(likeTerms(terms, terms)).toBeCloseTo(1)
    expect(likeTerms(terms, [])).toBe(0)
  })
})

describe('the place of an article', () => {
  const terms = ['quay', 'ferry', 'harbour', 'plank', 'crate', 'pier']
  const now = Date.parse('2026-03-03T12:00:00Z')
  const near = (fields: Partial<Neighbour> = {}): Neighbour => ({
    ...{ articleId: 'a', storyId: 'quay', at: now, isDated: true, terms, quotes: 0, passages: 0 },
    ...fields,
  })
  const place = (neighbours: readonly Neighbour[], refused: (one: Neighbour) => boolean = () => false) =>
    placementAmong({ terms, at: now, isDated: true }, neighbours, refused)

  it('is the story of the likest article, taken in where it is strongly like', () => {
    expect(place([near()])).toMatchObject({ storyId: 'quay', besideId: null, isStrong: true })
    const faint = near({
      terms: [
        ...terms.slice(0, 4),
        'choir',
        'opera',
        'stage',
        'violin',
        'solo',
        'encore',
        'alto',
        'bass',
        'tenor',
        'hall',
      ],
    })
    expect(place([faint])).toMatchObject({ storyId: 'quay', isStrong: false })
    expect(place([near({ terms: ['choir', 'opera'] })])).toBeUndefined()
  })

  it('is only proposed days later, and not at all after weeks', () => {
    const later = (days: number) => near({ at: now - days * 86_400_000 })
    expect(place([later(5)])).toMatchObject({ isStrong: false })
    expect(place([later(30)])).toBeUndefined()
  })

  it('is proposed whatever the days are where one of them is not known, and not taken in', () => {
    const undated = near({ at: now - 30 * 86_400_000, isDated: false })
    expect(place([undated])).toMatchObject({ storyId: 'quay', isStrong: false })
  })

  it('is beside a like article where there is no story yet, and never taken in there', () => {
    expect(place([near({ storyId: null })])).toMatchObject({ storyId: null, besideId: 'a', isStrong: false })
    expect(place([near({ storyId: null }), near({ articleId: 'b', storyId: 'quay' })])).toMatchObject({
      storyId: 'quay',
    })
  })

  it('is not where a person said that it is not', () => {
    expect(place([near()], ({ storyId }) => storyId === 'quay')).toBeUndefined()
  })
})
