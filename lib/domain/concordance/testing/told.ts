import { textIndex } from '@/lib/domain/text/text-index'
import { readArticle } from '@/lib/language/read-article'
import { linesOf } from '@/lib/language/tokens'
import type { Block } from '@/lib/schemas/block'
import { concord, type Rulings } from '../concord'
import type { MarkedQuote, StoryArticle } from '../story'
import { whoIsWho } from '../who-is-who'
import { wordingsOf } from '../wordings'

/** An article of a test’s story, read as an import reads it. */
export function told(outlet: string, text: string, marked: readonly MarkedQuote[] = []): StoryArticle {
  const index = textIndex(text)
  const blocks: Block[] = linesOf(text).map(({ start, end }) => ({
    start: index.toCodePoint(start),
    end: index.toCodePoint(end),
    kind: 'paragraph',
    role: 'body',
  }))
  const findings = readArticle(text, blocks)
  const actors = findings.named.map(() => undefined)
  return { id: outlet.toLowerCase(), outlet, publishedAt: null, index, blocks, findings, actors, marked }
}

/** Lays articles side by side as the server does. */
export function concordOf(articles: readonly StoryArticle[], rulings: Rulings = { separations: [], joins: [] }) {
  const who = whoIsWho(articles)
  const wordings = articles.flatMap((article) => wordingsOf(article, who))
  return { ...concord(articles, who, wordings, rulings), wordings }
}
