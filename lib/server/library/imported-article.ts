import 'server-only'
import { pageAddress } from '@/lib/domain/names/page-address'
import type { ArticleFields, ArticlePreview } from '@/lib/schemas/article'
import type { Block } from '@/lib/schemas/block'

/** An article on its way in: settled fields, the text as it will be frozen, and its hash. */
export type ImportedArticle = SettledFields & {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sha256: string
}

type SettledFields = {
  readonly title: string
  readonly byline: string | null
  readonly dateline: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly language: string | null
  readonly publishedAt: Date | null
}

const longestTitle = 120

/**
 * Settles what describes an article: a field that was given wins, `null` included (it clears); a field
 * that was not given takes what was read out of the text. An article without any title is called by its
 * first words.
 */
export function settleFields(given: ArticleFields, read: ArticlePreview): SettledFields {
  const { fields } = read
  const publishedAt = settle(given.publishedAt, fields.publishedAt)
  return {
    title: given.title ?? (fields.title || firstWords(read.text)),
    byline: settle(given.byline, fields.byline),
    dateline: settle(given.dateline, fields.dateline),
    outlet: settle(given.outlet, fields.outlet),
    url: pageAddress(settle(given.url, fields.url)),
    language: settle(given.language, fields.language),
    publishedAt: publishedAt ? new Date(publishedAt) : null,
  }
}

const settle = (given: string | null | undefined, read: string | null): string | null =>
  given === undefined ? read : given

function firstWords(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  const characters = Array.from(line)
  if (characters.length <= longestTitle) return line
  return `${characters.slice(0, longestTitle).join('').trimEnd()}…`
}
