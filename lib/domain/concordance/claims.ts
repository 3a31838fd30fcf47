import { overlap } from '@/lib/domain/text/overlap'
import type { Span } from '@/lib/schemas/span'
import type { Memory } from './memory'
import { likeSentences, type TellingSentence } from './passages'
import type { StoryArticle } from './story'
import type { Wording } from './wordings'

/** A sentence of one article that states something which can be checked, or tells the same as one that does. */
export type StoryClaim = {
  readonly article: StoryArticle
  readonly span: Span
  readonly exact: string
}

/** A less checkable sentence is no claim of a story by itself. */
const leastScore = 0.6
/** A dateline states nothing. */
const fewestWords = 8
/** How alike two sentences are that tell the same. */
const leastAlike = 0.5

/** The claims of a story: each with the sentence of every article that tells the same; those of
 * several articles first. Claims that are quoted are left out: see the wordings. */
export function groupClaims(
  articles: readonly StoryArticle[],
  memory: Memory,
  wordings: readonly Wording[],
): StoryClaim[][] {
  const all = articles.map((article) => ({ article, sentences: memory.partsOf(article).sentences }))
  const taken = new Set<TellingSentence>()
  const groups: StoryClaim[][] = []
  for (const { article, sentences } of all) {
    const claims = new Map(article.findings.claims.map(({ span, score }) => [span.start, score]))
    for (const own of sentences) {
      const { start, words } = own.sentence
      if (taken.has(own) || (claims.get(start) ?? 0) < leastScore || words.length < fewestWords) continue
      if (isQuoted(article, own, wordings)) continue
      const same = all.flatMap((other) => {
        const best = other.article === article ? own : likest(own, other.sentences, taken)
        return best ? [{ article: other.article, best }] : []
      })
      for (const { best } of same) taken.add(best)
      groups.push(same.map((one) => claimOf(one.article, one.best)))
    }
  }
  return groups.sort((a, b) => b.length - a.length)
}

/** What is quoted stands among the utterances already. */
const isQuoted = (article: StoryArticle, { sentence }: TellingSentence, wordings: readonly Wording[]) =>
  wordings.some((one) => one.article === article && one.spans.some((span) => overlap(span, sentence)))

function likest(own: TellingSentence, sentences: readonly TellingSentence[], taken: ReadonlySet<TellingSentence>) {
  let [best, most]: [TellingSentence | undefined, number] = [undefined, leastAlike]
  for (const one of sentences) {
    const alike = taken.has(one) ? 0 : likeSentences(own.stems, one.stems)
    if (alike >= most) [best, most] = [one, alike]
  }
  return best
}

function claimOf(article: StoryArticle, { sentence: { start, end } }: TellingSentence): StoryClaim {
  return { article, span: { start, end }, exact: article.index.slice(start, end) }
}
