import { claimFeatures, likelihood } from '../../lib/language/claims/checkability'
import { readParagraphs, type Token } from '../../lib/language/tokens'
import { evaluationData } from './data'
import { fitLogistic } from './logistic'

/** A sentence of a debate, and whether fact-checkers took it up. Source: CLEF CheckThat! 2019, task 1. */
type DebateSentence = { readonly file: string; readonly text: string; readonly check: 0 | 1 }

const settings = { epochs: 3, rate: 0.05, decay: 3e-3, fewest: 5 }
const every = 3

export type Debates = { readonly files: readonly string[]; readonly sentences: readonly DebateSentence[] }

export function debates(): Debates | undefined {
  const sentences = evaluationData<DebateSentence>('checkthat2019-train.jsonl')
  return sentences && { sentences, files: [...new Set(sentences.map(({ file }) => file))].sort() }
}

/** Every third debate is held out: nothing is learned from it. */
export const isHeldOut = (files: readonly string[], file: string): boolean => files.indexOf(file) % every === every - 1

/** The features of a sentence, by the names that weights have. */
export function featuresOf(text: string): string[] {
  const names: string[] = []
  claimFeatures(wordsOf(text), { word: (stem) => names.push(`w=${stem}`), other: (name) => names.push(name) })
  return names
}

const wordsOf = (text: string): readonly Token[] =>
  readParagraphs(text, [{ start: 0, end: text.length }])[0]?.words ?? []

export const learnFrom = (sentences: readonly DebateSentence[]): ReadonlyMap<string, number> =>
  fitLogistic(
    sentences.map(({ text, check }) => ({ features: featuresOf(text), isPositive: check === 1 })),
    settings,
  )

/** Mean average precision of the ranking: over the debates learned from, those held out, and each left out in turn. */
export function scoreClaims(): { learned: number; heldOut: number; inTurn: number } | undefined {
  const all = debates()
  if (!all) return undefined
  const { files, sentences } = all
  const heldOut = files.filter((file) => isHeldOut(files, file))
  const rankBy = (weights: ReadonlyMap<string, number>) => (text: string) =>
    featuresOf(text).reduce((sum, name) => sum + (weights.get(name) ?? 0), 0)
  const inTurn = files.map((left) => {
    const weights = learnFrom(sentences.filter(({ file }) => file !== left))
    return meanPrecision(all, [left], rankBy(weights))
  })
  const rank = (text: string) => likelihood(wordsOf(text))
  return {
    learned: meanPrecision(
      all,
      files.filter((file) => !isHeldOut(files, file)),
      rank,
    ),
    heldOut: meanPrecision(all, heldOut, rank),
    inTurn: mean(inTurn),
  }
}

function meanPrecision({ sentences }: Debates, files: readonly string[], rank: (text: string) => number): number {
  return mean(
    files.map((name) => {
      const ranked = sentences
        .filter(({ file }) => file === name)
        .map(({ text, check }) => ({ check, score: rank(text) }))
        .sort((a, b) => b.score - a.score)
      let [hits, sum] = [0, 0]
      ranked.forEach(({ check }, i) => {
        if (check) sum += ++hits / (i + 1)
      })
      return sum / (hits || 1)
    }),
  )
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
