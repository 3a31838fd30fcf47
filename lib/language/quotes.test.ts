import { describe, expect, it } from 'vitest'
import { findQuotes } from './quotes'
import { linesOf, readParagraphs } from './tokens'

function read(text: string, headings: readonly number[] = []) {
  const blocks = linesOf(text).map((block, i) => ({ ...block, isHeading: headings.includes(i) }))
  return findQuotes(text, readParagraphs(text, blocks)).map((quote) => ({
    ...quote,
    words: quote.spans.map(({ start, end }) => text.slice(start, end)),
    by: quote.speaker && text.slice(quote.speaker.mention.start, quote.speaker.mention.end),
    verb: quote.cue && text.slice(quote.cue.start, quote.cue.end),
  }))
}
const quoted = (text: string) => read(text).filter(({ form }) => form !== 'indirect' && form !== 'mixed')
const one = (text: string) => quoted(text)[0]

describe('a quotation and its speaker', () => {
  it.each([
    ['“We sail at dawn,” Ida Moen said.', 'Ida Moen', 'said', 'speaker-then-verb'],
    ['“We sail at dawn,” said Ida Moen.', 'Ida Moen', 'said', 'verb-then-speaker'],
    ['Ida Moen said: “We sail at dawn.”', 'Ida Moen', 'said', 'speaker-verb-quotation'],
    [
      '“We sail at dawn,” said retired pilot Ida Moen of Havn.',
      'retired pilot Ida Moen of Havn',
      'said',
      'verb-then-speaker',
    ],
    ['“We sail at dawn,” Moen, the harbour master, told reporters.', 'Moen', 'told', 'speaker-then-verb'],
    ['“Why at dawn?” Moen asked.', 'Moen', 'asked', 'speaker-then-verb'],
    ['According to Moen, “we sail at dawn”.', 'Moen', 'According to', 'according-to'],
    ['“We sail at dawn,” according to Moen.', 'Moen', 'according to', 'according-to'],
    ['Ida Moen: “We sail at dawn.”', 'Ida Moen', ':', 'name-colon'],
    ['“We sail at dawn.” — Ida Moen', 'Ida Moen', '—', 'signed'],
    ['Moen, who runs the port, said “we sail at dawn”.', 'Moen', 'said', 'speaker-verb-quotation'],
    ['Moen declined to name the boat but said “we sail at dawn”.', 'Moen', 'said', 'speaker-verb-quotation'],
    ['“We sail at dawn,” she deadpanned.', 'she', 'deadpanned', 'speaker-then-verb'],
    ['The ministry described the plan as “entirely reckless”.', 'The ministry', 'described', 'speaker-verb-quotation'],
  ])('%s', (text, by, verb, rule) => {
    expect(one(text)).toMatchObject({ isSpeech: true, by, verb, rule })
  })

  it('goes on with the same speaker, in the paragraph, over paragraphs and after a colon', () => {
    const text = '“We sail,” Moen said. “It rains.”\n“And nobody cares.”\nStrand objected:\n“Not a soul.”'
    expect(quoted(text).map(({ by, rule }) => [by, rule])).toEqual([
      ['Moen', 'speaker-then-verb'],
      ['Moen', 'same-paragraph'],
      ['Moen', 'spoke-last'],
      ['Strand', 'sentence-before'],
    ])
  })

  it('is one quote of several stretches where the attribution splits its sentence', () => {
    expect(one('“We sail,” Moen said, “when it clears.”')).toMatchObject({
      words: ['We sail,', 'when it clears.'],
      by: 'Moen',
    })
    expect(quoted('“We sail,” Moen said. “It rains.”')).toHaveLength(2)
    const far =
      '“We sail,” Ida Moen, the harbour master of the northern islands, called from the roof of the ferry, “when it clears.”'
    expect(one(far)?.words).toEqual(['We sail,', 'when it clears.'])
  })

  it('is one quote also where the comma stands behind the mark, and two where a list has one', () => {
    expect(one('“We sail”, Moen said, “when it clears.”')?.words).toEqual(['We sail', 'when it clears.'])
    expect(quoted('“We sail”, Moen said, “It rains.”')).toHaveLength(2)
    expect(quoted('Moen called it “a shame”, the ferry “a wreck”, and “a disgrace”.').length).toBeGreaterThan(1)
  })

  it('takes no one who is spoken to for who speaks', () => {
    expect(one('“We sail,” Moen told Strand and the crew on Monday.')?.by).toBe('Moen')
    expect(one('Moen was asked by Strand, “Do we sail?”')?.by).not.toBe('Moen')
  })

  it('tells whole sentences from parts of one', () => {
    expect(one('Moen said “We sail at dawn.”')?.form).toBe('direct')
    expect(one('Moen called the boat “a floating shed”.')?.form).toBe('partial')
  })
})

describe('quotation marks without speech', () => {
  it('are told apart: titles, scare quotes, echoes in headings', () => {
    expect(one('She played in “The Last Ferry” for years.')).toMatchObject({ isSpeech: false, form: 'title' })
    expect(one('The “pier” is a plank.')).toMatchObject({ isSpeech: false, form: 'scare' })
    const [heading] = read('A “reckless” plan\nMoen called it “utterly reckless” on Monday.', [0])
    expect(heading).toMatchObject({ isSpeech: false, form: 'heading', words: ['reckless'] })
  })
})

describe('reported speech', () => {
  it('is found with its content, before and behind its verb', () => {
    expect(read('Moen said that the pier was rotten.')).toMatchObject([
      { form: 'indirect', by: 'Moen', verb: 'said', words: ['that the pier was rotten'] },
    ])
    expect(read('The pier was rotten, Moen said.')).toMatchObject([
      { form: 'indirect', by: 'Moen', words: ['The pier was rotten'] },
    ])
    expect(read('According to Moen, the pier was rotten.')).toMatchObject([{ form: 'indirect', by: 'Moen' }])
  })

  it('is mixed where words of it are quoted', () => {
    expect(read('Moen said that the pier was “rotten to the core” and would be shut.').map(({ form }) => form)).toEqual(
      ['mixed', 'partial'],
    )
  })
})
