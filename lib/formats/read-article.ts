import { markBoilerplate } from '@/lib/domain/articles/boilerplate'
import type { ReadSource } from '@/lib/domain/articles/drawing'
import { proposeFields } from '@/lib/domain/articles/propose-fields'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { canonicalText } from '@/lib/domain/text/canonical-text'
import { type ArticlePreview, maxMarkdownBytes, maxTextBytes } from '@/lib/schemas/article'
import { decode, tooLarge } from './decode'
import { readHtml } from './html'
import { readMarkdown } from './markdown'
import { readPlainText } from './plain-text'

/** An article's words in one of the forms that they come in. */
export type ArticleSource = {
  readonly text?: string | undefined
  readonly html?: string | undefined
  readonly markdown?: string | undefined
  readonly url?: string | null | undefined
}

const readers: Readonly<Record<'text' | 'html' | 'markdown', (source: string) => ReadSource>> = {
  text: readPlainText,
  html: readHtml,
  markdown: readMarkdown,
}

/** The extensions that a file may have, and how each is read. */
const extensions: Readonly<Record<string, keyof typeof readers>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}

/** File names that can be imported, as an upload field wants them. */
export const readableExtensions: readonly string[] = Object.keys(extensions).map((extension) => `.${extension}`)

/**
 * Reads an article: its text, the blocks over it with their roles, and what can be said of its title,
 * byline, dateline, outlet, address, language and date.
 * Refuses text_too_large, text_empty and text_unreadable, in words.
 */
export function readArticle(source: ArticleSource): Result<ArticlePreview> {
  const form = source.html !== undefined ? 'html' : source.markdown !== undefined ? 'markdown' : 'text'
  const given = source[form] ?? ''
  const size = Buffer.byteLength(given, 'utf8')
  if (size > maxTextBytes) return refuse('text_too_large', tooLarge(size))
  if (form === 'markdown' && size > maxMarkdownBytes)
    return refuse('text_too_large', tooLarge(size, maxMarkdownBytes, 'Markdown'))
  const canonical = canonicalText(given)
  if (!canonical.ok) return canonical
  const read = readers[form](canonical.value.text)
  if (!/[\p{L}\p{N}]/u.test(read.text)) return refuse('text_empty', 'There are no words in this. Nothing was saved.')
  const { fields, blocks } = proposeFields({ ...read, blocks: markBoilerplate(read) }, source.url)
  const boilerplate = blocks.filter(({ role }) => !['body', 'title', 'byline', 'dateline'].includes(role)).length
  const marked =
    boilerplate > 0
      ? [
          `${boilerplate} ${boilerplate === 1 ? 'block is' : 'blocks are'} marked as not part of the article and dimmed.`,
        ]
      : []
  return ok({ fields, text: read.text, blocks, remarks: [...canonical.value.remarks, ...read.remarks, ...marked] })
}

/**
 * The words of a file, in the form that its name and content say. Refuses a kind of file that can't be
 * read (unsupported_format) and whatever `decode` refuses.
 */
export function readFile(
  name: string,
  bytes: Uint8Array,
): Result<{ source: ArticleSource; remarks: readonly string[] }> {
  const decoded = decode(bytes)
  if (!decoded.ok) return decoded
  const { text, remarks } = decoded.value
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const form = Object.hasOwn(extensions, extension) ? extensions[extension] : undefined
  if (!form)
    return refuse(
      'unsupported_format',
      `“${name}” can’t be read yet: files end in ${readableExtensions.join(', ')}. Nothing was saved.`,
    )
  const looksLikeHtml = /^\s*(?:<!doctype html|<html[\s>])/i.test(text)
  return ok({ source: { [looksLikeHtml ? 'html' : form]: text }, remarks })
}
