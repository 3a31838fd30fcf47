import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import type { ArticleView } from '@/lib/schemas/article'
import { id } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import type { SuggestionList, SuggestionView } from '@/lib/schemas/suggestion'
import { db } from '../db'
import { getArticle } from './get-article'
import { readAlong } from './list-suggestions'

export type FoundSuggestion = {
  readonly article: ArticleView
  readonly list: SuggestionList
  readonly suggestion: SuggestionView
}

/** A suggestion by its id, which begins with the version that it is about; `not_found` where it is not proposed (any more). */
export async function findSuggestion(principal: Principal, suggestionId: string): Promise<Result<FoundSuggestion>> {
  const gone = refuse('not_found', 'This is not suggested, or not any more. Load the suggestions again.')
  const versionId = suggestionId.slice(0, suggestionId.indexOf('.'))
  if (!id.safeParse(versionId).success) return gone
  const where = { id: versionId, deskId: principal.deskId }
  const version = await db.articleVersion.findFirst({ where, select: { articleId: true } })
  if (!version) return gone
  const article = await getArticle(principal, version.articleId)
  if (!article.ok) return article
  if (article.value.version.id !== versionId) return gone
  const { suggestions } = await readAlong(principal, article.value)
  const suggestion = suggestions.items.find((one) => one.id === suggestionId)
  return suggestion ? ok({ article: article.value, list: suggestions, suggestion }) : gone
}
