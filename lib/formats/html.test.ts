import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textIndex } from '@/lib/domain/text/text-index'
import { block } from '@/lib/schemas/block'
import { readHtml } from './html'
import { readMarkdown } from './markdown'

const words = (html: string) => readHtml(html).text
const long =
  'The harbour board met again on the closed quay, and nobody could say when the ferries would sail. '.repeat(4)

function marksOf(html: string) {
  const { text, blocks } = readHtml(html)
  const index = textIndex(text)
  return blocks.flatMap(({ marks = [] }) => marks.map(({ kind, start, end }) => `${kind} ${index.slice(start, end)}`))
}

describe('the words of a page', () => {
  it.each([
    ['collapse white space across elements', '<p>a <b> b</b>\n<i>c </i> d</p>', 'a b c d'],
    ['keep one line break and part at two', 'one<br>two <br><br> three', 'one\ntwo\n\nthree'],
    ['stand apart outside of blocks too', 'a<div>b</div>c<p>d</p>e', 'a\n\nb\n\nc\n\nd\n\ne'],
    ['get the marks that a browser draws', '<p>He said <q>no</q>.</p>', 'He said “no”.'],
    [
      'keep what is invisible inside a word',
      '<p>har&shy;bour\u200bboard&nbsp;x</p>',
      'har\u00adbour\u200bboard\u00a0x',
    ],
    ['hold no control character that an entity names', '<p>a&#13;b&#1;c&#x2028;d</p>', 'a b\ufffdc d'],
    ['keep lines of data as lines', '<table><tr><td><p>Ferry</p></td><td><p>9:00</p></td></tr></table>', 'Ferry\t9:00'],
    [
      'are not one row when a table only lays out the page',
      '<table><tr><td><h1>Head</h1><p>One</p><p>Two</p></td></tr></table>',
      'Head\n\nOne\n\nTwo',
    ],
    ['are there when a form wraps the whole page', `<form><input value="x"><p>${long}</p></form>`, long.trim()],
    ['are there when the page hides itself until it is styled', '<body style="display:none"><p>a</p>', 'a'],
    [
      'leave out what is hidden',
      '<p>a</p><p hidden>b</p><p style="display: none">c</p><i aria-hidden="true">d</i>',
      'a',
    ],
  ])('%s', (_, html, text) => expect(words(html)).toBe(text))

  it('carry their emphasis and links through blocks', () => {
    expect(marksOf('<a href="https://x.test"><h2>Head</h2></a>')).toEqual(['link Head'])
    expect(marksOf('<p>a<b>b<i>c</i></b></p>')).toEqual(['strong bc', 'emphasis c'])
    expect(marksOf('<div>x<b>y<p>z</p>w</b>v</div>')).toEqual(['strong y', 'strong z', 'strong w'])
  })

  it('are not dimmed for a class of one word among them', () => {
    const { blocks } = readHtml(
      `<p><span class="subscribe">Hi</span> ${long}</p><p><span class="share">Tell</span></p>`,
    )
    expect(blocks[0]?.role).toBe('body')
  })

  it('are read in time that grows with the page alone', () => {
    const time = (html: string) => {
      const begun = process.cpuUsage()
      readHtml(html)
      return process.cpuUsage(begun).user / 1_000
    }
    expect(time(`<p>${'<b>x</b> '.repeat(20_000)}`)).toBeLessThan(2_000)
    expect(time(`<title>a${' '.repeat(100_000)}b</title><meta property="og:site_name" content="Z">`)).toBeLessThan(
      2_000,
    )
    expect(time(`${'<div>'.repeat(100_000)}deep`)).toBeLessThan(6_000)
  })
})

describe('a page’s metadata', () => {
  const meta = (data: object | string) =>
    readHtml(`<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>x`)
      .meta

  it('is read as text at known places, whatever it holds', () => {
    expect(meta('{"@type":"NewsArticle","__proto__":{"headline":"B"}}').title).toBeUndefined()
    expect(meta('{"__proto__":{"@type":"NewsArticle","headline":"B"},"@type":"Thing"}').title).toBeUndefined()
    expect(
      meta({ '@graph': [{ '@type': ['NewsArticle'], headline: ['B'], author: [{ name: 'Ann' }, 'Bo'] }] }),
    ).toMatchObject({
      byline: 'Ann, Bo',
    })
    expect(meta('{"@type":"NewsArticle","headline":"A \\ud800 b"}').title).toBe('A \ufffd b')
    expect(meta('['.repeat(90_000)).title).toBeUndefined()
    expect(({} as Record<string, unknown>)['headline']).toBeUndefined()
  })

  it('dates an article only by what is a date', () => {
    const dated = (datePublished: string) => meta({ '@type': 'NewsArticle', headline: 'A', datePublished }).publishedAt
    expect(dated('2026-03-03T08:00:00+0100')).toBe('2026-03-03T07:00:00.000Z')
    expect(dated('2026-03-03T08:00:00')).toBe('2026-03-03')
    expect(dated('2026-02-31')).toBeUndefined()
    expect(dated('03/04/2026')).toBeUndefined()
  })
})

describe('Markdown front matter', () => {
  it('gives no address, language or date that is none', () => {
    const front = (line: string) => readMarkdown(`---\ntitle: T\n${line}\n---\nWords.`).meta
    expect(front('url: javascript:alert(1)').url).toBeUndefined()
    expect(front('url: https://x.test/a').url).toBe('https://x.test/a')
    expect(front('lang: English!').language).toBeUndefined()
    expect(front('date: March 3').publishedAt).toBeUndefined()
    expect(front('date: 2026-03-03').publishedAt).toBe('2026-03-03')
  })
})

describe('whatever a page holds', () => {
  const piece = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<div class="share">',
      '</div>',
      '<ul><li>',
      '</li>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
    ],
    ...[
      '<pre>',
      '</pre>',
      '<br>',
      '<q>',
      '</q>',
      '<h1>',
      '<blockquote>',
      '<form>',
      '<nav>',
      '<figcaption>',
      '<svg>',
      '<math>',
    ],
    ...[
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<iframe srcdoc="x">',
      '<style>',
      '<template>',
      '<!--',
      '-->',
    ],
    ...[
      '<a href="javascript:alert(1)">',
      '<a href="https://x.test/1">',
      '<a href="\tjava\nscript:x">',
      '<a href="mailto:a@x.test">',
    ],
    ...[
      '<a href="data:text/html,x">',
      '<a href="//x.test">',
      '<a href="vbscript:x">',
      '</a>',
      '&#0;',
      '&#x85;',
      '&lt;b&gt;',
    ],
    ...['words ', ' ', '\n', '\t', '👩‍👩‍👧', 'e\u0301', 'שלום', '\u202e', '\u200b', '\u00a0', '𝒜'],
  )

  it('gives blocks of the dictionary over stored text, with links that are safe to show', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
        const { text, blocks } = readHtml(pieces.join(''))
        const index = textIndex(text)
        expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029]/)
        let last = 0
        for (const drawn of blocks) {
          expect(block.safeParse(drawn).success).toBe(true)
          expect(drawn.start).toBeGreaterThanOrEqual(last)
          const said = index.slice(drawn.start, drawn.end)
          expect(said).toBe(said.trim())
          expect(said).not.toBe('')
          for (const { kind, start, end, href } of drawn.marks ?? []) {
            expect(drawn.start <= start && start < end && end <= drawn.end).toBe(true)
            expect(kind === 'link' ? /^(?:https?|mailto):/.test(href ?? '') : href === undefined).toBe(true)
          }
          last = drawn.end
        }
        expect(index.length).toBe(last)
      }),
      { numRuns: 400 },
    )
  })
})
