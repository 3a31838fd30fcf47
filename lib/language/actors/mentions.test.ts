import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, readParagraphs } from '../tokens'
import { findNamed } from './mentions'
import { sameName, skeleton, spellingKeys } from './spelling'

const named = (text: string) => findNamed(text, readParagraphs(text, linesOf(text)))
const only = (text: string) => named(text).map(({ name, kind, titles }) => [name, kind, ...titles])

describe('findNamed', () => {
  it('parts a title from a name', () => {
    expect(only('French President Anne Leclair met U.S. Secretary of State Mark Dalby.')).toEqual([
      ['Anne Leclair', 'person', 'French President'],
      ['Mark Dalby', 'person', 'U.S. Secretary of State'],
    ])
    expect(only('Harbour master Ida Moen waited.')).toEqual([['Ida Moen', 'person', 'Harbour master']])
    expect(only('Per Strand, the mayor of Havn, waited.')[0]).toEqual(['Per Strand', 'person', 'mayor of Havn'])
  })

  it('knows a person by surname once named in full, and by another spelling', () => {
    const [person] = named('Ida Kovalenko came. Kovalenko spoke. Later, Ida Kovalenkko left.')
    expect(person).toMatchObject({ name: 'Ida Kovalenko' })
    expect(person?.mentions).toHaveLength(3)
  })

  it('tells states, places, organisations and acronyms', () => {
    const kinds = Object.fromEntries(
      named('In Norway, the Lantern Shipping Company told NATO no. It lies in Brooklyn.').map(({ name, kind }) => [
        name,
        kind,
      ]),
    )
    expect(kinds).toMatchObject({
      Norway: 'state',
      'Lantern Shipping Company': 'organisation',
      Brooklyn: 'place',
      NATO: 'organisation',
    })
  })

  it('reads a capital by what it does: it acts as its state, and lies where it is', () => {
    expect(named('Oslo insisted on the treaty.')[0]).toMatchObject({ name: 'Norway', kind: 'state' })
    expect(named('They met in Oslo on Monday.')[0]).toMatchObject({ name: 'Oslo', kind: 'place' })
  })

  it('takes no day, month or beginning of a sentence for a name', () => {
    expect(named('Yesterday it rained. Later, on Monday in March, nothing. However, it stopped.')).toEqual([])
  })

  it('slices true, whatever the text', () => {
    const piece = fc.constantFrom(
      'Ida ',
      'Moen',
      'President ',
      'U.S. ',
      'of ',
      'Bank ',
      'said ',
      '’s ',
      '. ',
      ', ',
      'é',
      '👍🏽',
      '\n',
      '(',
      'Oslo ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        for (const { mentions } of named(text))
          for (const { start, end } of mentions) expect(text.slice(start, end).trim().length).toBe(end - start)
      }),
    )
  })
})

describe('spelling', () => {
  it('sees the ways to write a name as one, and other names apart', () => {
    for (const [a, b] of [
      ['Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
      ['Yuri Ushakov', 'Yury Ushakov'],
      ['Andrii Petrenko', 'Andriy Petrenko'],
      ['José Alvarez', 'Jose Álvarez'],
    ] as const)
      expect(sameName(a, b), `${a} ${b}`).toBe(true)
    expect(sameName('Ida Moen', 'Per Moen')).toBe(false)
    expect(sameName('Ida Moen', 'Ida Mohn')).toBe(false)
  })

  it('finds every surname that may be the same by a key in common', () => {
    const letter = fc.constantFrom(...'abdeklmnorsty')
    const word = fc.array(letter, { minLength: 3, maxLength: 12 }).map((all) => all.join(''))
    const changed = fc.tuple(word, fc.nat(12), fc.constantFrom('', 'a', 'e', 'y', 'nn'), fc.nat(1))
    fc.assert(
      fc.property(changed, ([a, at, put, cut]) => {
        const b = a.slice(0, at) + put + a.slice(at + cut)
        if (!sameName(`Ida ${a}`, `Ida ${b}`)) return
        expect(
          spellingKeys(a).some((key) => spellingKeys(b).includes(key)),
          `${a} ${b}`,
        ).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => skeleton(skeleton(name)).length <= skeleton(name).length),
    )
  })
})
