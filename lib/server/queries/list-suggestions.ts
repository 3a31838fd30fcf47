import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import { proposeQuotes } from '@/lib/domain/suggestions/propose-quotes'
import { textIndex } from '@/lib/domain/text/text-index'
import type { ArticleView } from '@/lib/schemas/article'
import type { Principal } from '@/lib/schemas/person'
import type { SuggestionList } from '@/lib/schemas/suggestion'
import { getArticle } from './get-article'
import { listNamedActors } from './list-named-actors'

/** What the machine would mark in an article's current version, and by which rule. It decides nothing. */
export async function listSuggestions(principal: Principal, articleId: string): Promise<Result<SuggestionList>> {
  const article = await getArticle(principal, articleId)
  return article.ok ? ok(await suggestionsFor(principal, article.value)) : article
}

/** The same for an article that is at hand. */
export async function suggestionsFor(principal: Principal, { version }: ArticleView): Promise<SuggestionList> {
  const actors = await listNamedActors(principal, version.text)
  return proposeQuotes(textIndex(version.text), version.blocks, actors)
}
