import type { DiffWord } from '../concordance/word-diff'

/** A run of words in one piece that another has too, if with changes: word numbers, `from` inclusive to `to` exclusive. */
export type Alignment = {
  readonly here: { readonly from: number; readonly to: number }
  readonly there: { readonly from: number; readonly to: number }
  /** How many words both have, in the same order. */
  readonly common: number
  /** Of the words of the longer run, 0 to 1. */
  readonly share: number
}

const [match, miss] = [2, -1]

/**
 * Where two pieces are most alike, word for word with changes between; undefined where they have no word in common.
 * Time and memory are in proportion to the product of their lengths. Source: Smith and Waterman, Identification of
 * Common Molecular Subsequences (1981).
 */
export function align(a: readonly DiffWord[], b: readonly DiffWord[]): Alignment | undefined {
  const width = b.length + 1
  const scores = new Int16Array((a.length + 1) * width)
  let [best, at] = [0, 0]
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const cell = i * width + j
      const step = a[i - 1]?.same === b[j - 1]?.same ? match : miss
      const score = Math.max(
        0,
        (scores[cell - width - 1] ?? 0) + step,
        (scores[cell - width] ?? 0) + miss,
        (scores[cell - 1] ?? 0) + miss,
      )
      scores[cell] = score
      if (score > best) [best, at] = [score, cell]
    }
  if (best === 0) return undefined
  const end = { here: Math.floor(at / width), there: at % width }
  let [i, j, common] = [end.here, end.there, 0]
  for (let score = best; score > 0; score = scores[i * width + j] ?? 0) {
    const cell = i * width + j
    const isSame = a[i - 1]?.same === b[j - 1]?.same
    if (score === (scores[cell - width - 1] ?? 0) + (isSame ? match : miss)) {
      if (isSame) common++
      i--
      j--
    } else if (score === (scores[cell - width] ?? 0) + miss) i--
    else j--
  }
  const [here, there] = [
    { from: i, to: end.here },
    { from: j, to: end.there },
  ]
  return { here, there, common, share: common / Math.max(here.to - here.from, there.to - there.from) }
}
