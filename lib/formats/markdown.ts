import MarkdownIt from 'markdown-it'
import type { ReadSource, SourceMeta } from '@/lib/domain/articles/drawing'
import { readHtml } from './html'
import { languageOf, momentOf, webUrl } from './html-meta'

// HTML inside Markdown is shown as text: nobody writes an article that way, but attackers do.
const renderer = new MarkdownIt({ html: false, linkify: false })

/** Reads Markdown (CommonMark) as the page that it describes, with simple front matter as metadata. */
export function readMarkdown(markdown: string): ReadSource {
  const { meta, body } = frontMatter(markdown)
  const page = readHtml(renderer.render(body))
  return { ...page, meta: { ...page.meta, ...meta } }
}

const names: Readonly<Record<string, keyof SourceMeta>> = {
  title: 'title',
  author: 'byline',
  byline: 'byline',
  outlet: 'outlet',
  publisher: 'outlet',
  url: 'url',
  source: 'url',
  language: 'language',
  lang: 'language',
  date: 'publishedAt',
}

/** `key: value` lines between two lines of three dashes; anything richer is left alone. */
function frontMatter(markdown: string): { meta: SourceMeta; body: string } {
  const found = /^---\n((?:[A-Za-z_]+:[^\n]*\n)+)---(?:\n|$)/.exec(markdown)
  if (!found) return { meta: {}, body: markdown }
  const meta: Record<string, string> = {}
  for (const line of (found[1] ?? '').trim().split('\n')) {
    const [key = '', ...rest] = line.split(':')
    const value = rest
      .join(':')
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
    const name = Object.hasOwn(names, key.toLowerCase()) ? names[key.toLowerCase()] : undefined
    const read = name && (checks[name] ? checks[name](value) : value.slice(0, 2_000))
    if (read) meta[name] = read
  }
  return { meta, body: markdown.slice(found[0].length) }
}

// What is no address, language or date is left out: these fields are not free words.
const checks: Partial<Record<keyof SourceMeta, (value: string) => string | undefined>> = {
  url: webUrl,
  language: languageOf,
  publishedAt: momentOf,
}
