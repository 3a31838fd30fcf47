import 'server-only'
import { type Concordance, concord } from '@/lib/domain/concordance/concord'
import { whoIsWho } from '@/lib/domain/concordance/who-is-who'
import { wordingsOf } from '@/lib/domain/concordance/wordings'
import type { Principal } from '@/lib/schemas/person'
import type { RulingRow } from '../views/ruling-view'
import { standingRulings, wordingRuledOn } from './rulings'
import { type ReadStoryArticle, storyArticles } from './story-articles'

export type StoryConcordance = Concordance & {
  readonly articles: readonly ReadStoryArticle[]
  readonly rulings: readonly RulingRow[]
}

/** The concordance of a story of the desk, as its articles, readings, annotations and rulings are at this moment. */
export async function storyConcordance(principal: Principal, storyId: string): Promise<StoryConcordance> {
  const [articles, rulings] = await Promise.all([
    storyArticles(principal, storyId),
    standingRulings(principal.deskId, storyId),
  ])
  const who = whoIsWho(articles)
  const wordings = articles.flatMap((article) => wordingsOf(article, who))
  const pairs = (kind: RulingRow['kind']) =>
    rulings.flatMap((ruling) => {
      const [a, b] = [wordingRuledOn(ruling, 'a', wordings), wordingRuledOn(ruling, 'b', wordings)]
      return ruling.kind === kind && a && b ? [{ a, b }] : []
    })
  return {
    ...concord(articles, who, wordings, { separations: pairs('apart'), joins: pairs('together') }),
    ...{ articles, rulings },
  }
}
