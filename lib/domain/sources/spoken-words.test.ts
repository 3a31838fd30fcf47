import { describe, expect, it } from 'vitest'
import { gradeQuote } from './grade-quote'
import { readSource } from './read-source'
import { saidText, spokenWords } from './spoken-words'

const said = (text: string) => {
  const words = spokenWords(text)
  return saidText(text, words, 0, words.length - 1)
}
const sentences = (text: string) =>
  spokenWords(text)
    .map(({ opens, same }) => (opens ? `/${same}` : same))
    .join(' ')

describe('spokenWords', () => {
  it.each([
    ['MR STRAND: We sail.', 'We sail'],
    ['MR. STRAND: We sail.\nQ. When?\nA: At dawn.', 'We sail. When? At dawn'],
    ['Q    And the cost?\nTHE WARDEN (by telephone): Eleven.', 'And the cost? Eleven'],
    ['Elke Sommerby: We sail.\nReporter 2: When?', 'We sail. When'],
    ['Moderator: Next.\nElke: We sail.\nDane: No.\nElke: Yes.\nDane: No.', 'Next. We sail. No. Yes. No'],
    ['Look: we sail.', 'Look: we sail'],
    ['The price is this: eleven.', 'The price is this: eleven'],
    ['[00:12:31] We sail. [applause] And stay. (Laughter.) Twice. (inaudible)', 'We sail. And stay. Twice'],
    ['00:01:07 DANE ORMOND: We (the trust) sail. (APPLAUSE)', 'We (the trust) sail'],
    ['Elke Sommerby  0:05\nWe sail.\n\n0:09\nAt dawn.', 'We sail. At dawn'],
    ['>> REPORTER: When? >> ELKE: At dawn. DANE: No.', 'When? >> At dawn. No'],
  ])('hears of %j what was said', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  it('hears no numbers, times, names or tags of WebVTT and SubRip', () => {
    const vtt = [
      ...['WEBVTT - Briefing', 'Kind: captions', '', 'NOTE made by hand', 'twice', '', 'intro-1'],
      ...[
        '00:00:01.000 --> 00:00:04.000 align:start',
        '<v Elke Sommerby>We sail <i>tonight</i>',
        '- from the pier</v>',
        '',
      ],
      ...['00:04.000 --> 00:06.000', 'and <00:00:05.200>not tomorrow.'],
    ].join('\n')
    expect(said(vtt)).toBe('We sail tonight from the pier and not tomorrow')
    const srt = '1\n00:00:01,000 --> 00:00:02,500\nWe counted 14\n\n2\n00:00:02,500 --> 00:00:04,000\ncracks, and 2\n'
    expect(said(srt)).toBe('We counted 14 cracks, and 2')
  })

  it('goes on with a sentence over cues and remarks, and begins one with a turn or a paragraph', () => {
    expect(sentences('We saw Dr. Moe at 6.55. Then [noise] we left.')).toBe('/we saw dr moe at 6.55 /then we left')
    expect(sentences('ELKE: We saw\nDANE: nothing')).toBe('/we saw /nothing')
    expect(sentences('No mark\n\nhere')).toBe('/no mark /here')
    expect(sentences('1\n00:00:01,000 --> 00:00:02,000\nWe saw\n\n2\n00:00:02,000 --> 00:00:03,000\nnothing.')).toBe(
      '/we saw nothing',
    )
  })

  it('keeps places in the text as it is', () => {
    const text = '[00:00:01] ELKE: 🛟 Forty-six, or 2,300.'
    expect(spokenWords(text).map(({ start, end, same }) => [text.slice(start, end), same])).toEqual([
      ...[
        ['Forty', 'forty'],
        ['six', 'six'],
        ['or', 'or'],
        ['2,300', '2300'],
      ],
    ])
  })
})

describe('a quote over two cues', () => {
  it('is one stretch', () => {
    const text =
      'WEBVTT\n\n1\n00:01.000 --> 00:02.000\nWe sail at\n\n2\n00:02.000 --> 00:03.000\ndawn, and not before.\n'
    const source = readSource(text)
    const { grade, places } = gradeQuote({ form: 'direct', parts: ['We sail at dawn, and not before.'] }, source)
    expect(grade).toBe('verbatim')
    expect(places).toEqual([{ start: text.indexOf('We sail'), end: text.indexOf('.\n', 60) }])
  })
})
