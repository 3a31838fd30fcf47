import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import { type NamedActor, namingsIn } from './named-actors'
import { proposeQuotes } from './propose-quotes'

const person = (name: string, ...aliases: string[]): NamedActor => ({ id: name, name, kind: 'person', aliases })
const moen = person('Ida Moen')
const strand = person('Per Strand', 'Strandy')

function propose(text: string, actors: readonly NamedActor[] = [moen, strand]) {
  const index = textIndex(text)
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index: at }): Block => {
    const start = index.toCodePoint(at)
    return { kind: 'paragraph', role: 'body', start, end: index.toCodePoint(at + line.length) }
  })
  return proposeQuotes(index, blocks, actors).items.map(({ exact, quote }) => ({
    exact,
    speaker: quote?.speaker?.name,
    via: quote?.speaker?.via,
    named: quote?.speaker?.mention && index.slice(quote.speaker.mention.start, quote.speaker.mention.end),
    cue: quote?.cue && index.slice(quote.cue.start, quote.cue.end),
  }))
}

describe('proposeQuotes', () => {
  it('finds the words, who says them, where they are named and the verb', () => {
    expect(propose('“We sail at dawn,” said Ida Moen, though Per Strand had asked for noon.')).toEqual([
      { exact: 'We sail at dawn,', speaker: 'Ida Moen', via: 'named', named: 'Ida Moen', cue: 'said' },
    ])
  })

  it('knows a person by surname once they were named in full, and by an alias', () => {
    expect(propose('Ida Moen came.\nMoen said: “The gulls are ours.”')[0]).toMatchObject({ named: 'Moen' })
    expect(propose('Strandy said: “The gulls are ours.”')[0]).toMatchObject({ speaker: 'Per Strand', named: 'Strandy' })
    expect(propose('Moen said: “The gulls are ours.”')[0]?.speaker).toBeUndefined()
  })

  it('finds names whatever signs they are written with', () => {
    const sign = fc.constantFrom(...'-.’()[]{}|\\/^$*+?,&!#%:;<=>@_`~é')
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 6 }), (signs) => {
        const name = `Ab${signs.join('')}Cd`
        const index = textIndex(`Then ${name} came.`)
        expect(namingsIn(index, [person(name)])).toMatchObject([{ start: 5, end: index.toCodePoint(5 + name.length) }])
      }),
    )
  })

  it('goes on with whoever spoke last where a paragraph is nothing but a quotation', () => {
    expect(propose('Ida Moen said: “The gulls are ours.”\n“And so is the fish.”')[1]).toMatchObject({
      ...{ speaker: 'Ida Moen', via: 'carried', named: undefined },
    })
  })

  it('leaves names and words alone that stand in quotation marks for another reason', () => {
    expect(propose('The “Ida Moen” is a boat, and “big”.')).toEqual([])
  })

  it('does not take a name within the quotation for its speaker', () => {
    expect(propose('“We thank Ida Moen for that,” said Per Strand.')[0]).toMatchObject({ speaker: 'Per Strand' })
  })

  it('slices true, is the same each time and never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      ' said ',
      'Ida Moen',
      'Moen',
      '👨‍👩‍👧',
      'é',
      '\n',
      '„',
      '‘',
      'x y z ',
      'עברית',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
        (text) => {
          expect(propose(text)).toEqual(propose(text))
          const index = textIndex(text)
          for (const { start, end, actor } of namingsIn(index, [moen, strand]))
            expect([actor.name, 'Moen', 'Strand', 'Strandy']).toContain(index.slice(start, end))
        },
      ),
    )
  })

  it('takes time in proportion to the text, also for a megabyte of marks', () => {
    const words = '“a b c” '.repeat(120_000)
    expect(propose(words)).toHaveLength(120_000)
  }, 20_000)
})
