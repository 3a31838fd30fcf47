import { type SpeechUnit, speechUnits } from './speech-units'
import { plainWords } from './spoken-words'

/** What an article prints in quotation marks: `direct` as a sentence, `partial` as a part of one. */
export type SaidQuote = {
  readonly form: 'direct' | 'partial'
  /** Several where the article splits it: “…,” she said, “…”. */
  readonly parts: readonly string[]
}

/** A quote as it is compared. UTF-16 units of `text`. */
export type QuoteUnits = {
  /** The parts, one after the other. */
  readonly text: string
  readonly units: readonly SpeechUnit[]
  /** Before which units the article itself says that something is left out, or puts words of its own. */
  readonly gaps: ReadonlySet<number>
  /** Where a part begins: before which units. */
  readonly parts: ReadonlySet<number>
  /** Whether an ellipsis stands before the first word, and behind the last. */
  readonly isOpen: { readonly before: boolean; readonly behind: boolean }
}

/** Three dots, or what an article adds in brackets of its own: “[the quay]”. */
const gap = /…|\.\s?\.\s?\.|\[[^[\]]*\]|\(\s*(?:…|\.\.\.)\s*\)/g

/** Reads a quote for comparison. Words in square brackets are the article’s, so they are none of the quote. */
export function quoteUnits({ parts }: SaidQuote): QuoteUnits {
  const text = parts.join(' ')
  const gapsAt = [...text.matchAll(gap)].map(({ index, 0: all }) => ({ start: index, end: index + all.length }))
  const words = plainWords(text).filter(({ start, end }) => !gapsAt.some((one) => one.start < end && start < one.end))
  const units = speechUnits(words)
  const [first, last] = [units[0], units.at(-1)]
  const before = (at: number) => units.findIndex(({ start }) => start >= at)
  const inner = gapsAt.map(({ end }) => before(end)).filter((i) => i > 0)
  return {
    ...{ text, units, gaps: new Set(inner), parts: partsOf(parts, before) },
    isOpen: {
      before: first !== undefined && gapsAt.some(({ end }) => end <= first.start),
      behind: last !== undefined && gapsAt.some(({ start }) => start >= last.end),
    },
  }
}

function partsOf(parts: readonly string[], before: (at: number) => number): ReadonlySet<number> {
  const firsts = new Set([0])
  let at = 0
  for (const part of parts) {
    const first = before(at)
    if (first > 0) firsts.add(first)
    at += part.length + 1
  }
  return firsts
}
