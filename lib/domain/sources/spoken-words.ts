import { abbreviations } from '@/lib/language/words/abbreviations'
import { type DiffWord, diffWords } from '../concordance/word-diff'
import { type Unspoken, unspokenIn } from './unspoken'

/** A word that somebody said, as it stands in the text. UTF-16 units. */
export type SpokenWord = DiffWord & {
  /** It begins a sentence, or somebody’s turn to speak. */
  readonly opens: boolean
  /** Where what was not said begins, if that stands right before it. */
  readonly partedAt: number | undefined
}

/** The words of a text that were said, without what `unspokenIn` finds. */
export function spokenWords(text: string): SpokenWord[] {
  const unspoken = unspokenIn(text)
  const words: SpokenWord[] = []
  let [at, from, before] = [0, 0, '']
  for (const { start, end, same } of plainWords(text)) {
    while ((unspoken[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++
    if ((unspoken[at]?.start ?? Number.POSITIVE_INFINITY) < end) continue
    const between = (unspoken[at - 1]?.end ?? 0) > from ? unspokenWithin(unspoken, at, from) : none
    // Most words have but a space between them.
    const isPlain = words.length > 0 && between === none && start - from === 1
    const opens = !isPlain && (words.length === 0 || opensAt(text, { from, to: start, end }, between, before))
    words.push({ start, end, same, opens, partedAt: between[0]?.start })
    from = end
    before = same
  }
  return words
}

type Gap = { readonly from: number; readonly to: number; readonly end: number }

function opensAt(text: string, { from, to, end }: Gap, between: readonly Unspoken[], before: string): boolean {
  if (between.some(({ isTurn }) => isTurn)) return true
  const gap = gapWithout(text, from, to, between)
  return (between.length === 0 && /\n\s*\n/.test(gap)) || isEnd(before, gap, text.slice(to, end))
}

/**
 * Words as two wordings are compared by: as `diffWords`, but a hyphen parts two, and thousands are written without
 * a comma, since neither can be heard.
 */
export const plainWords = (text: string): DiffWord[] =>
  diffWords(text).flatMap((whole) => {
    const { start, same } = whole
    if (!/[-,]/.test(same)) return whole
    let at = start
    return same.split('-').map((part) => {
      const word = { start: at, end: at + part.length, same: part.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '') }
      at = word.end + 1
      return word
    })
  })

/** The words from one to another, inclusive, as they stand there; what was not said between them is left out. */
export function saidText(text: string, words: readonly SpokenWord[], first: number, last: number): string {
  const parts: string[] = []
  let from = words[first]?.start ?? 0
  for (let i = first + 1; i <= last; i++) {
    const { start, partedAt } = words[i] as SpokenWord
    if (partedAt === undefined) continue
    parts.push(text.slice(from, partedAt).trim())
    from = start
  }
  return [...parts, text.slice(from, words[last]?.end)].join(' ')
}

const none: readonly Unspoken[] = []

/** The unspoken stretches since a place, up to the one before `at`. */
function unspokenWithin(unspoken: readonly Unspoken[], at: number, from: number): Unspoken[] {
  const found: Unspoken[] = []
  for (let i = at - 1; i >= 0; i--) {
    const one = unspoken[i] as Unspoken
    if (one.end <= from) break
    found.unshift(one)
  }
  return found
}

function gapWithout(text: string, from: number, to: number, unspoken: readonly Unspoken[]): string {
  let [gap, at] = ['', from]
  for (const { start, end } of unspoken) {
    gap += text.slice(at, Math.max(at, start))
    at = Math.max(at, end)
  }
  return gap + text.slice(at, to)
}

/** Whether a sentence ends between two words: by a mark, unless that shortens a word or the next one goes on in small letters. */
function isEnd(before: string, gap: string, next: string): boolean {
  if (!/[.!?…。！？]/.test(gap) || /^\p{Ll}/u.test(next)) return false
  return !(/^\.(?!\.)/.test(gap) && (abbreviations.has(before) || /^\p{L}$/u.test(before)))
}
