import { describe, expect, it } from 'vitest'
import type { Block } from '@/lib/schemas/block'
import type { SourceMeta } from './drawing'
import { firstSentence } from './first-sentence'
import { bylineOf, datelineOf, dateOf, isDateLine } from './head-lines'
import { proposeFields } from './propose-fields'

const prose =
  'The harbour board met again on the closed quay, and nobody in the room could say when the ferries would sail again ' +
  'to the islands. A spokesman for the line said that passengers had waited long enough, and that the matter would go ' +
  'to the council in spring, whatever the weather.'

function propose(lines: readonly string[], meta: SourceMeta = {}, url?: string, kinds: readonly Block['kind'][] = []) {
  let at = 0
  const blocks = lines.map((line, i): Block => {
    const start = at
    at += line.length + 1
    return { kind: kinds[i] ?? 'paragraph', role: 'body', start, end: at - 1 }
  })
  const proposed = proposeFields({ text: lines.join('\n'), blocks, meta, remarks: [] }, url)
  return { ...proposed.fields, roles: proposed.blocks.map(({ role }) => role) }
}

describe('a title', () => {
  it('is the line written like a headline, also under a caption', () => {
    const { title, roles } = propose([
      'A crane leaning over the quay',
      'Board Weighs Third Closure of Quay',
      'By Ann Lee',
      prose,
    ])
    expect(title).toBe('Board Weighs Third Closure of Quay')
    expect(roles).toEqual(['credit', 'title', 'byline', 'body'])
  })

  it('is never taken for a byline', () => {
    for (const line of ['By the sea nobody waits', 'Door to Door: How the Quay Closed', 'By Any Measure'])
      expect(propose([line, prose])).toMatchObject({ title: line, byline: null })
  })

  it('may stand under the lead, if the next paragraph tells it again', () => {
    const line = 'Board and Ferries Face Third Spring With Closed Quay'
    const kinds = ['paragraph', 'heading', 'paragraph'] as const
    expect(propose([prose, line, prose], {}, undefined, kinds)).toMatchObject({
      title: line,
      roles: ['body', 'title', 'body'],
    })
    const section = 'What the Other Towns Have Done Since Then'
    expect(propose([prose, section, prose], {}, undefined, kinds).roles).toEqual(['body', 'body', 'body'])
  })

  it('is the page’s own, without the site’s name, and not the menu’s word that begins like it', () => {
    const menu = ['Quay', 'Sport', 'Weather']
    const kinds = ['list-item', 'list-item', 'list-item', 'heading'] as const
    const found = propose(
      [...menu, 'Quay shut for spring', prose],
      { title: 'Quay shut for spring | The Gazette' },
      undefined,
      kinds,
    )
    expect(found.title).toBe('Quay shut for spring')
    expect(found.roles).toEqual(['related', 'related', 'related', 'title', 'body'])
  })

  it('is the first sentence where there is none, and then nothing is marked', () => {
    expect(propose([prose]).roles).toEqual(['body'])
    expect(firstSentence('Mr. Hale of the U.S. line resigned on Monday. He is 61.')).toBe(
      'Mr. Hale of the U.S. line resigned on Monday.',
    )
    const long = firstSentence('word '.repeat(60))
    expect(long).toMatch(/word …$/)
    expect(long.length).toBeLessThanOrEqual(120)
    expect(firstSentence('👩‍🚒'.repeat(200)).isWellFormed()).toBe(true)
    expect(firstSentence('港'.repeat(400)).length).toBeLessThanOrEqual(120)
  })

  it('can always be stored: no half character, no line end', () => {
    const { title } = propose([prose], { title: `${'x'.repeat(499)}👩‍🚒` })
    expect(title?.isWellFormed()).toBe(true)
    expect(propose([prose], { title: 'A\ud800\n b' }).title).toBe('A\ufffd b')
  })
})

describe('bylines, datelines and dates', () => {
  it.each([
    ['By Ann Lee', 'Ann Lee'],
    ['BY ANN LEE', 'ANN LEE'],
    ['Written by Ann Lee and Bo van Dyk, Harbour Editor', 'Ann Lee and Bo van Dyk, Harbour Editor'],
    ['By Ann Lee | 3 March 2026', 'Ann Lee'],
    ['By the numbers', undefined],
    ['By Ann Lee he was told.', undefined],
  ])('reads “%s”', (line, byline) => expect(bylineOf(line)?.byline).toBe(byline))

  it.each([
    ['PORT ELLERY, MARCH 3 —', 'PORT ELLERY, MARCH 3'],
    ['LONDON (Tidewire) - The quay is shut.', 'LONDON (Tidewire)'],
    ['Port Ellery, March 3 (Tidewire) – The quay is shut.', 'Port Ellery, March 3 (Tidewire)'],
    ['BREAKING — The quay is shut.', undefined],
    ['TARN — the board of the quay — has met.', undefined],
    ['The quay — once full — is shut.', undefined],
  ])('reads “%s”', (line, dateline) => expect(datelineOf(line)?.dateline).toBe(dateline))

  it.each([
    ['March 3, 2026', '2026-03-03'],
    ['3 Sept. 2026', '2026-09-03'],
    ['Published: Tuesday, March 3, 2026 at 9:15', '2026-03-03'],
    ['2026-03-03', '2026-03-03'],
    ['February 31, 2026', undefined],
    ['3/4/2026', undefined],
    ['March 3', undefined],
  ])('dates “%s”', (line, date) => {
    expect(dateOf(line)).toBe(date)
    expect(isDateLine(line)).toBe(date !== undefined)
  })

  it('give the article its date only when it is whole', () => {
    expect(propose(['Quay Shuts Again', 'PORT ELLERY, MARCH 3 —', prose]).publishedAt).toBeNull()
    expect(propose(['Quay Shuts Again', 'PORT ELLERY, MARCH 3, 2026 —', prose]).publishedAt).toBe('2026-03-03')
    expect(propose(['Quay Shuts Again', 'By Ann Lee | March 3, 2026', prose]).publishedAt).toBe('2026-03-03')
  })
})

describe('an outlet', () => {
  it('is the one that the page names, else the host of its address', () => {
    expect(propose([prose], { outlet: 'The Gazette' }, 'https://www.gazette.test/a').outlet).toBe('The Gazette')
    expect(propose([prose], {}, 'https://www.gazette.test/a').outlet).toBe('gazette.test')
    expect(propose([prose]).outlet).toBeNull()
  })
})
