import { textIndex } from '@/lib/domain/text/text-index'
import { readArticle } from '@/lib/language/read-article'
import { linesOf } from '@/lib/language/tokens'
import type { Block } from '@/lib/schemas/block'
import { concord, type Rulings } from '../concord'
import { Memory } from '../memory'
import type { MarkedQuote, StoryArticle } from '../story'

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
  return {
    id: outlet.toLowerCase(),
    key: `${outlet} ${text} ${JSON.stringify(marked)}`,
    outlet,
    publishedAt: null,
    index,
    blocks,
    findings,
    actors,
    marked,
  }
}

/** Lays articles side by side as the server does. */
export const concordOf = (
  articles: readonly StoryArticle[],
  rulings: Rulings = { separations: [], joins: [] },
  memory = new Memory(),
) => concord(articles, memory, () => rulings)
