import { type ArticleParts, pairsBetween, partsOf, type WordPair } from './article-parts'
import type { StoryArticle } from './story'

/** How much is kept: of articles, and of pairs of them. */
export type Limits = { readonly articles: number; readonly pairs: number }

/**
 * What was worked out of articles and of pairs of them, by their keys: an article that comes to a story is read, and laid
 * beside the others, alone. Nothing is lost with it but time. It keeps what was used last.
 */
export class Memory {
  private readonly parts = new Map<string, ArticleParts>()
  private readonly pairs = new Map<string, readonly WordPair[]>()

  private readonly most: Limits

  constructor(most: Limits = { articles: 500, pairs: 100_000 }) {
    this.most = most
  }

  partsOf(article: StoryArticle): ArticleParts {
    return recall(this.parts, article.key, this.most.articles, () => partsOf(article))
  }

  /** Whether it has been worked out, and kept, what two articles word alike. */
  knows(here: StoryArticle, there: StoryArticle): boolean {
    return this.pairs.has(keyOf(here, there))
  }

  pairsOf(here: StoryArticle, there: StoryArticle): readonly WordPair[] {
    return recall(this.pairs, keyOf(here, there), this.most.pairs, () => {
      const found = pairsBetween(this.partsOf(here), this.partsOf(there))
      return found.length > 0 ? found : none
    })
  }
}

/** Most articles have nothing in common: they share one list. */
const none: readonly WordPair[] = []

const keyOf = (here: StoryArticle, there: StoryArticle) => `${here.key} ${there.key}`

/** A Map remembers in which order its keys were put in: what is used is put in again, and the oldest goes first. */
function recall<T>(kept: Map<string, T>, key: string, most: number, make: () => T): T {
  const value = kept.get(key) ?? make()
  kept.delete(key)
  kept.set(key, value)
  if (kept.size > most) kept.delete(kept.keys().next().value as string)
  return value
}
