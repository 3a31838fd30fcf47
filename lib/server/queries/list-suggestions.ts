import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import type { NamedActor } from '@/lib/domain/suggestions/named-actors'
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
  return article.ok ? ok((await readAlong(principal, article.value)).suggestions) : article
}

/** For an article that is at hand: whom of the desk's actors it names, and what is proposed. */
export async function readAlong(
  principal: Principal,
  { version }: ArticleView,
): Promise<{ named: NamedActor[]; suggestions: SuggestionList }> {
  const named = await listNamedActors(principal, version.text)
  return { named, suggestions: proposeQuotes(textIndex(version.text), version.blocks, named) }
}
