import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { readArticle } from '@/lib/formats/read-article'
import { can } from '@/lib/policies/can'
import { type ArticlePreview, createArticleInput } from '@/lib/schemas/article'
import type { Principal } from '@/lib/schemas/person'
import { parseInput } from '../parse-input'

/** How an article would be taken in: its fields, with those that were given in place, text and blocks. Nothing is saved. */
export function previewArticle(principal: Principal, input: unknown): Result<ArticlePreview> {
  if (!can(principal, 'article.import')) return refuse('forbidden', 'Your role can’t import articles on this desk.')
  const parsed = parseInput(createArticleInput, input)
  if (!parsed.ok) return parsed
  const read = readArticle(parsed.value)
  if (!read.ok) return read
  const names = Object.keys(read.value.fields) as (keyof ArticlePreview['fields'])[]
  const given = names.flatMap((name) => (parsed.value[name] === undefined ? [] : [[name, parsed.value[name]]]))
  return ok({ ...read.value, fields: { ...read.value.fields, ...Object.fromEntries(given) } })
}
