import { readSentences } from '@/lib/language/read-sentences'
import type { StemLikeness } from './like-stems'
import { likeWords } from './likeness'
import { type TellingSentence, tellingAmong } from './passages'
import { type OwnScene, scenesOf } from './scenes'
import type { StoryArticle } from './story'
import { type OwnWording, wordingsOf } from './wordings'

/** What an article brings to a story’s concordance, told from it alone: it stays while the article’s `key` does. */
export type ArticleParts = {
  readonly wordings: readonly OwnWording[]
  readonly scenes: readonly OwnScene[]
  readonly sentences: readonly TellingSentence[]
  /** Which wordings have a stem. */
  readonly uses: ReadonlyMap<string, readonly number[]>
}

/** Two wordings of two articles, by their places among each one’s, that may be of one utterance by their words. */
export type WordPair = { readonly here: number; readonly there: number; readonly alike: StemLikeness }

/** How many of a wording’s words are looked up, the most telling first. */
const mostLookedUp = 8

export function partsOf(article: StoryArticle): ArticleParts {
  const sentences = readSentences(article.index, article.blocks)
  const wordings = wordingsOf(article, sentences)
  const uses = new Map<string, number[]>()
  wordings.forEach(({ stems }, i) => {
    for (const stem of stems.keys()) {
      const all = uses.get(stem)
      if (all) all.push(i)
      else uses.set(stem, [i])
    }
  })
  return { wordings, uses, scenes: scenesOf(article, sentences), sentences: tellingAmong(sentences) }
}

/** What two articles may word alike. It depends on both of them alone, so that it need not be looked for again. */
export function pairsBetween(here: ArticleParts, there: ArticleParts): WordPair[] {
  return here.wordings.flatMap((one, i) => {
    const telling = [...one.stems].sort(([, a], [, b]) => b - a).slice(0, mostLookedUp)
    const others = new Set(telling.flatMap(([stem]) => there.uses.get(stem) ?? []))
    return [...others].flatMap((j) => {
      const alike = likeWords(one, there.wordings[j] as OwnWording)
      return alike ? [{ here: i, there: j, alike }] : []
    })
  })
}
