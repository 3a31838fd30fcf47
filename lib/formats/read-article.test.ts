import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBoilerplate } from '@/lib/domain/articles/boilerplate'
import { textIndex } from '@/lib/domain/text/text-index'
import type { ArticlePreview } from '@/lib/schemas/article'
import { type ArticleSource, readArticle, readFile } from './read-article'

const prose = (n: number) =>
  `The harbour board met for the ${n}th time on the closed quay, and nobody in the room could say when the ferries would sail again. ` +
  'A spokesman for the line said that passengers had waited long enough, and that the matter would now go to the council in the spring.'

function read(source: ArticleSource): ArticlePreview {
  const result = readArticle(source)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const drawn = ({ text, blocks }: ArticlePreview) => {
  const index = textIndex(text)
  return blocks.map(({ kind, role, start, end }) => `${kind} ${role}: ${index.slice(start, end).slice(0, 40)}`)
}

const refusal = (source: ArticleSource) => {
  const result = readArticle(source)
  return result.ok ? 'taken' : result.error.code
}

describe('plain text', () => {
  it('keeps its words and gets title, byline, dateline, headings, lists and boilerplate drawn over it', () => {
    const text = [
      'Council Weighs Third Closure of Tarn Quay',
      'By Ines Valdør',
      'PORT ELLERY, MARCH 3 —',
      '',
      prose(1),
      '',
      'What Happens Next',
      prose(2),
      'Three things are open:',
      '- The crane: it leans.',
      '- The money: it is spent.',
      'Photo: Ellery Press',
      'Leave a Comment',
      'Your email address will not be published.',
    ].join('\r\n')
    const article = read({ text })
    expect(article.text).toBe(text.replaceAll('\r\n', '\n'))
    expect(article.fields).toMatchObject({
      title: 'Council Weighs Third Closure of Tarn Quay',
      byline: 'Ines Valdør',
      dateline: 'PORT ELLERY, MARCH 3',
      language: 'en',
      publishedAt: null,
    })
    expect(drawn(article).map((line) => line.split(':')[0])).toEqual([
      'heading title',
      'paragraph byline',
      'paragraph dateline',
      'paragraph body',
      'heading body',
      'paragraph body',
      'paragraph body',
      'list-item body',
      'list-item body',
      'paragraph credit',
      'paragraph comment-form',
      'paragraph comment-form',
    ])
  })

  it('joins lines that were broken to fit a width', () => {
    const wrapped = prose(1).replace(/(.{60,72}) /g, '$1\n')
    expect(drawn(read({ text: `${wrapped}\n\n${wrapped}\n` }))).toHaveLength(2)
  })

  it('proposes the first sentence where there is no headline, and is not fooled by initials', () => {
    expect(read({ text: `The U.S. ferry line gave way on Monday. ${prose(1)}` }).fields.title).toBe(
      'The U.S. ferry line gave way on Monday.',
    )
  })

  it('never dims a paragraph, whatever it begins with', () => {
    for (const start of ['Share of the blame: ', 'Photo: ', 'Related: ', 'Advertisement ', 'Comments '])
      expect(read({ text: `${start}${prose(1)}\n\n${prose(2)}` }).blocks.some(({ role }) => isBoilerplate(role))).toBe(
        false,
      )
  })

  it('gives blocks that are in order, apart, inside the text and trimmed, whatever the text', () => {
    const piece = fc.constantFrom(
      '- ',
      '1. ',
      '\n',
      '\n\n',
      '\u00a0',
      'Tarn Quay ',
      '👩‍🚒 ',
      '“No,” ',
      'שלום ',
      prose(3),
      '\t',
      'By Ann Lee',
      ':',
      '\u2028',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('text', 'markdown', 'html'), (pieces, form) => {
        const result = readArticle({ [form]: pieces.join('') })
        if (!result.ok) return
        const { text, blocks } = result.value
        const index = textIndex(text)
        let last = -1
        for (const { start, end, marks = [] } of blocks) {
          expect(start).toBeGreaterThan(last)
          expect(end).toBeLessThanOrEqual(index.length)
          expect(index.slice(start, end)).toBe(index.slice(start, end).trim())
          expect(start).toBeLessThan(end)
          for (const mark of marks) expect(start <= mark.start && mark.start < mark.end && mark.end <= end).toBe(true)
          last = end - 1
        }
      }),
    )
  })
})

describe('HTML', () => {
  it('keeps structure, emphasis and safe links, and reads what the page says of itself', () => {
    const article = read({
      html: `<!doctype html><html lang="en-GB"><head><title>Quay shut | The Ellery Gazette</title>
        <meta property="og:site_name" content="The Ellery Gazette"><link rel="canonical" href="https://gazette.test/quay">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Quay shut","author":{"name":"Ines Valdør"},"datePublished":"2026-03-03T08:00:00+01:00"}</script>
        </head><body><nav>Home</nav><article><h1>Quay shut</h1><p>The  <b>quay</b>\n is <a href="https://x.test/a?b=1&amp;c">shut</a>.</p>
        <ul><li>One<ul><li>Two</li></ul></li></ul><blockquote><p>“No.”</p></blockquote><pre>a\n  b</pre>
        <table><tr><td>Ferry</td><td>9:00</td></tr><tr><td>Boat</td><td>10:00</td></tr></table></article></body></html>`,
    })
    expect(article.text).toBe(
      'Home\n\nQuay shut\n\nThe quay is shut.\n\nOne\nTwo\n\n“No.”\n\na\n  b\n\nFerry\t9:00\nBoat\t10:00',
    )
    expect(article.fields).toEqual({
      title: 'Quay shut',
      byline: 'Ines Valdør',
      dateline: null,
      outlet: 'The Ellery Gazette',
      url: 'https://gazette.test/quay',
      language: 'en-GB',
      publishedAt: '2026-03-03T07:00:00.000Z',
    })
    const paragraph = article.blocks.find(({ marks }) => marks)
    expect(paragraph?.marks?.map(({ kind, href }) => [kind, href])).toEqual([
      ['strong', undefined],
      ['link', 'https://x.test/a?b=1&c'],
    ])
  })

  it('loses everything active and says so', () => {
    const payloads = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<svg><script>alert(1)</script></svg>',
      '<a href="javascript:alert(1)">x</a>',
      '<a href=" java\nscript:alert(1)">x</a>',
      '<a href="data:text/html,<script>alert(1)</script>">x</a>',
      '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
      '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
      '<template><script>alert(1)</script></template>',
      '<p onclick="alert(1)" style="background:url(javascript:alert(1))">y</p>',
    ]
    for (const payload of payloads) {
      const article = read({ html: `<p>Before.</p>${payload}<p>After.</p>` })
      const links = article.blocks.flatMap(({ marks = [] }) => marks.flatMap(({ href }) => href ?? []))
      expect(
        links.every((href) => /^(https?|mailto):/.test(href)),
        payload,
      ).toBe(true)
      expect(article.text, payload).not.toMatch(/alert|onerror|<script/)
    }
  })

  it('reads broken and very deep pages', () => {
    expect(read({ html: '<p>One<p>Two<b>three</p></i>four' }).text).toBe('One\n\nTwothree\n\nfour')
    expect(read({ html: `${'<div>'.repeat(50_000)}deep` }).text).toBe('deep')
  })

  it('marks a share bar but not an article whose class only sounds like one', () => {
    const html = (name: string) => `<p>${prose(1)}</p><p>${prose(2)}</p><div class="${name}"><p>Send this on</p></div>`
    expect(drawn(read({ html: html('share-bar') })).at(-1)).toContain('share-bar')
    expect(
      read({ html: `<div class="social share"><p>${prose(1)}</p><p>${prose(2)}</p></div>` }).blocks.every(
        ({ role }) => role === 'body',
      ),
    ).toBe(true)
  })
})

describe('Markdown', () => {
  it('is read as the page that it describes; HTML in it is only text', () => {
    const article = read({
      markdown:
        '---\ntitle: Quay shut\nauthor: "Ines Valdør"\n---\n# Quay *shut*\n\n1. One\n2. Two\n\n<script>alert(1)</script>\n',
    })
    expect(article.text).toBe('Quay shut\n\nOne\nTwo\n\n<script>alert(1)</script>')
    expect(article.fields).toMatchObject({ title: 'Quay shut', byline: 'Ines Valdør' })
    expect(article.blocks[1]).toMatchObject({ kind: 'list-item', ordered: true })
  })
})

describe('bad input', () => {
  it('is refused in words', () => {
    expect(refusal({ text: '' })).toBe('text_empty')
    expect(refusal({ text: ' \n\u00a0\n' })).toBe('text_empty')
    expect(refusal({ html: '<script>alert(1)</script>' })).toBe('text_empty')
    expect(refusal({ text: 'a\u0000b' })).toBe('text_unreadable')
    expect(refusal({ text: 'a'.repeat(1_000_000) })).toBe('taken')
    expect(readArticle({ text: 'a'.repeat(10_000_000) })).toMatchObject({
      error: { code: 'text_too_large', message: expect.stringContaining('5 MB') },
    })
  })

  it('is Markdown of more than two megabytes, which takes long to draw; as text it is taken', () => {
    const long = 'Words. '.repeat(300_000)
    expect(readArticle({ markdown: long })).toMatchObject({
      error: { code: 'text_too_large', message: expect.stringContaining('the limit for Markdown is 2 MB') },
    })
    expect(refusal({ markdown: long.slice(0, 1_000_000) })).toBe('taken')
    expect(refusal({ text: long })).toBe('taken')
  })

  const file = (name: string, bytes: number[] | Buffer) => {
    const result = readFile(name, Uint8Array.from(bytes))
    return result.ok ? (result.value.source.text ?? result.value.source.html) : result.error.code
  }

  it('is told apart from text in another encoding', () => {
    expect(file('a.txt', Buffer.from('\ufeffSæter', 'utf16le'))).toContain('Sæter')
    expect(file('a.txt', Buffer.from('Sæter ble stengt på tirsdag, sier styret på øya.', 'latin1'))).toContain(
      'Sæter ble stengt på',
    )
    expect(file('a.txt', Buffer.from('%PDF-1.7 …'))).toBe('text_unreadable')
    expect(
      file(
        'a.txt',
        [...Array(600)].map((_, i) => (i * 37) % 256),
      ),
    ).toBe('text_unreadable')
    expect(file('a.txt', [])).toBe('text_empty')
    expect(file('a.docx', Buffer.from('words'))).toBe('unsupported_format')
    expect(file('a.txt', Buffer.from('<!doctype html><p>x'))).toContain('<p>')
  })
})

const corpus = '../shared/corpus'
const names = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.txt')) : []

/** Where each real article has what: block numbers from 0. Everything else is body, paragraph after paragraph. */
const drawings: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  '000': { title: [1], heading: [3, 6, 9, 11, 18], list: [13, 14, 15, 16] },
  '001': {
    credit: [0],
    title: [1],
    byline: [2],
    dateline: [3],
    heading: [7, 12, 17, 23, 27],
    'comment-form': [31, 32],
  },
  '002': { title: [0], notice: [2], credit: [3] },
  '003': {},
  '004': { heading: [1] },
}

describe.skipIf(names.length === 0)('real articles', () => {
  it.each(names)('%s keeps every line in some block, and is drawn as a reader sees it', (name) => {
    const file = readFile(name, readFileSync(`${corpus}/${name}`))
    if (!file.ok) throw new Error(file.error.message)
    const { text, blocks, fields } = read(file.value.source)
    const index = textIndex(text)
    const words = blocks.map(({ start, end }) => index.slice(start, end))
    for (const line of text.split('\n').map((raw) => raw.trim().replace(/^- /, '')))
      if (line) expect(words).toContain(line)
    const found: Record<string, number[]> = {}
    blocks.forEach(({ kind, role }, i) => {
      const what = role !== 'body' ? role : kind === 'list-item' ? 'list' : kind
      if (what !== 'paragraph') (found[what] ??= []).push(i)
    })
    expect(found).toEqual(drawings[name.slice(0, 3)])
    const [title] = found['title'] ?? []
    if (title !== undefined) expect(fields.title).toBe(words[title])
    else expect(words[0]?.startsWith((fields.title ?? '-').replace(/ …$/, ''))).toBe(true)
    expect(fields.language).toBe('en')
  })
})
