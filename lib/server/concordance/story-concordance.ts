import 'server-only'
import { createHash } from 'node:crypto'
import { type Concordance, concord } from '@/lib/domain/concordance/concord'
import { Memory } from '@/lib/domain/concordance/memory'
import type { StoryArticle } from '@/lib/domain/concordance/story'
import type { Wording } from '@/lib/domain/concordance/wordings'
import { engine } from '@/lib/language/read-article'
import type { Principal } from '@/lib/schemas/person'
import type { RulingRow } from '../views/ruling-view'
import { standingRulings, wordingRuledOn } from './rulings'
import { type ReadStoryArticle, storyArticles } from './story-articles'

export type StoryConcordance = Concordance & {
  readonly articles: readonly (ReadStoryArticle & StoryArticle)[]
  readonly rulings: readonly RulingRow[]
}

// Once per process, whichever bundle of the server asks.
const kept = globalThis as { verbatimConcordances?: Memory }
/** What this server has worked out of articles; another one works it out for itself. */
export const concordanceMemory = (kept.verbatimConcordances ??= new Memory())

/**
 * The concordance of a story of the desk, as its articles, readings, annotations and rulings are at this moment, or as
 * `see` gives the articles.
 */
export async function storyConcordance(
  principal: Principal,
  storyId: string,
  see = (articles: readonly ReadStoryArticle[]) => articles,
): Promise<StoryConcordance> {
  const [found, rulings] = await Promise.all([
    storyArticles(principal, storyId),
    standingRulings(principal.deskId, storyId),
  ])
  const articles = see(found).map((article) => ({ ...article, key: keyOf(article) }))
  await layBeside(articles)
  const rulingsOn = (wordings: readonly Wording[]) => {
    const pairs = (kind: RulingRow['kind']) =>
      rulings.flatMap((ruling) => {
        const [a, b] = [wordingRuledOn(ruling, 'a', wordings), wordingRuledOn(ruling, 'b', wordings)]
        return ruling.kind === kind && a && b ? [{ a, b }] : []
      })
    return { separations: pairs('apart'), joins: pairs('together') }
  }
  return { ...concord(articles, concordanceMemory, rulingsOn), articles, rulings }
}

/** Everything that an article brings to a concordance is told by its version, by what read it, and by what people marked. */
const keyOf = ({ versionId, marked }: ReadStoryArticle) =>
  createHash('sha256')
    .update(`${versionId} ${engine.version} ${JSON.stringify(marked)}`)
    .digest('base64')

/** Works out what the memory does not know yet: of a story that is new to this server all, else of what is new in it. */
async function layBeside(articles: readonly StoryArticle[]): Promise<void> {
  for (const [i, there] of articles.entries()) {
    const unknown = articles.slice(0, i).filter((here) => !concordanceMemory.knows(here, there))
    for (const here of unknown) concordanceMemory.pairsOf(here, there)
    // Other requests come between two articles.
    if (unknown.length > 0) await new Promise((resolve) => setImmediate(resolve))
  }
}
