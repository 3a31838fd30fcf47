import { farApart, type Pair } from './lay-over'
import type { QuoteUnits } from './quote-units'
import type { Source } from './read-source'
import { isSpeechEditing } from './speech-editing'
import { canStandFor, type SpeechUnit } from './speech-units'

/** What lies between the words that a quote and its source have in common. */
export type Walk = {
  readonly pairs: readonly Pair[]
  /** The quote has a word that the source has not there. */
  readonly isChanged: boolean
  /** Something differs that speech editing drops or adds. */
  readonly isEdited: boolean
  /** More than that was left out, and the article does not say so. */
  readonly isSpliced: boolean
  /** Before which pairs words were left out, said so or not. */
  readonly breaks: ReadonlySet<number>
  /** Of those, before which the quote goes on in a place far away, or further up. */
  readonly jumps: ReadonlySet<number>
}

/** Goes along a quote and its source from one common word to the next. */
export function walk({ text, units, gaps }: QuoteUnits, { index, units: said }: Source, pairs: readonly Pair[]): Walk {
  const [breaks, jumps] = [new Set<number>(), new Set<number>()]
  let isChanged = false
  let isSpliced = false
  let isEdited = pairs.some(([q, s]) => units[q]?.spelling !== said[s]?.spelling)
  for (let k = 0; k <= pairs.length; k++) {
    const [before, next] = [pairs[k - 1], pairs[k]]
    const added = { from: before ? before[0] + 1 : 0, to: next ? next[0] : units.length }
    const dropped = before && next && { from: before[1] + 1, to: next[1] }
    const isJump = dropped !== undefined && (dropped.to < dropped.from || dropped.to - dropped.from > farApart)
    const hasMore = added.to > added.from
    const hasLess = isJump || (dropped !== undefined && dropped.to > dropped.from)
    if (!hasMore && !hasLess) continue
    if (dropped && !isJump && isOneWord(units, added, said, dropped)) {
      isEdited = true
      continue
    }
    if (hasMore) {
      if (isSpeechEditing(text, units, added.from, added.to)) isEdited = true
      else isChanged = true
    }
    if (!hasLess) continue
    if (isJump) jumps.add(k)
    else if (isSpeechEditing(index.text, said, dropped.from, dropped.to)) {
      isEdited = true
      continue
    }
    breaks.add(k)
    const isSaidSo = next !== undefined && range(added.from, next[0]).some((i) => gaps.has(i))
    if (isJump || !isSaidSo) isSpliced = true
  }
  return { pairs, isChanged, isEdited, isSpliced, breaks, jumps }
}

type Run = { readonly from: number; readonly to: number }

const isOneWord = (quote: readonly SpeechUnit[], own: Run, said: readonly SpeechUnit[], their: Run) =>
  own.to - own.from === 1 &&
  their.to - their.from === 1 &&
  canStandFor(quote[own.from]?.same ?? '', said[their.from]?.same ?? '')

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** In a passage whose words were changed, more than this many others in a row part it in two. */
const mostBetween = 12

/** The stretches of the source that a quote is made of: the numbers of the first and the last unit of each. */
export function passagesOf({ pairs, breaks, jumps, isChanged }: Walk): (readonly [number, number])[] {
  const passages: [number, number][] = []
  pairs.forEach(([, s], k) => {
    const last = passages.at(-1)
    const isApart = isChanged ? jumps.has(k) || s - (last?.[1] ?? s) > mostBetween : breaks.has(k)
    if (last && !isApart) last[1] = s
    else passages.push([s, s])
  })
  return passages
}
