import type { QuoteForm } from '@/lib/schemas/annotation'
import { isInMarks } from './story'
import { commonWords, diffWords } from './word-diff'

/** What a wording is to the fullest one of the same utterance. */
export type Relation = 'identical' | 'wording' | 'truncation' | 'splice' | 'paraphrase'

/** From this share of common words on, the same words were changed; below, it is said in others. */
const leastCommon = 0.4

/**
 * How a wording relates to the base. Of a direct wording, words may be left out at the edges (truncation) or inside of it
 * (splice); what is told without quotation marks, or in mostly other words, is a paraphrase.
 */
export function relationOf(base: string, other: string, form: QuoteForm): Relation {
  const [a, b] = [diffWords(base), diffWords(other)]
  const pairs = commonWords(a, b)
  const [rows, columns] = [a.length, b.length]
  if (pairs.length === rows && rows === columns) return isInMarks(form) ? 'identical' : 'paraphrase'
  if (!isInMarks(form)) return 'paraphrase'
  if (columns > 0 && pairs.length === columns) return isOneStretch(pairs.map(([x]) => x)) ? 'truncation' : 'splice'
  if (rows > 0 && pairs.length === rows) return isOneStretch(pairs.map(([, y]) => y)) ? 'truncation' : 'splice'
  return (2 * pairs.length) / Math.max(1, rows + columns) >= leastCommon ? 'wording' : 'paraphrase'
}

const isOneStretch = (places: readonly number[]) => (places.at(-1) ?? 0) - (places[0] ?? 0) === places.length - 1
