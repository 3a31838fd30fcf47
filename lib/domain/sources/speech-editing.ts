import type { DiffWord } from '../concordance/word-diff'

/** What fills a pause: it may go, or come, and nothing that was said changes. */
const fillers = new Set('um uh uhm er erm ehm eh ah hm hmm mm mhm uhhuh'.split(' '))
const fillerPhrases = [
  ['you', 'know'],
  ['i', 'mean'],
] as const
/** These fill a pause only where one is heard beside them: “It was, like, closed”. */
const afterPause = new Set('like well so right okay ok look listen now yeah'.split(' '))
/** What a sentence may go on with from the one before. */
const openers = new Set(['and', 'so'])
/** Without it the opposite would be said. Numbers matter as much. */
const weighty = new Set(
  'not no never none nobody nothing nowhere neither nor without hardly barely scarcely unless except'.split(' '),
)
const isWeighty = (word: string) => weighty.has(word) || /\p{N}/u.test(word)

/** A false start is given up after no more words than these, and nothing longer is said twice by chance. */
const [longestStart, longestRun] = [4, 12]

/**
 * Whether the words from one place to another are nothing but what speech editing drops, or a stenographer adds: fillers,
 * words said twice, and a start that was given up for another. A negation or a number is never dropped, unless all of a
 * repeated phrase is.
 */
export function isSpeechEditing(text: string, words: readonly DiffWord[], from: number, to: number): boolean {
  const run = withoutFillers(text, words, from, to)
  if (run.length === 0) return true
  if (run.length > longestRun) return false
  const before = said(words, Math.max(0, from - 2 * longestRun), from)
  const all = [...before, ...run, ...said(words, to, Math.min(words.length, to + 2 * longestRun))]
  const same = (i: number) => words[all[i] ?? -1]?.same
  // In “It is, it was” either “it” may be taken for the one that stayed.
  for (let [start, end] = [before.length, before.length + run.length]; start >= 0; start--, end--) {
    if (isSaidTwice(same, start, end)) return true
    const goesOn = all[end]
    if (goesOn !== undefined && isPause(text, words, goesOn) && isFalseStart(same, start, end)) return true
    if (start === 0 || same(start - 1) !== same(end - 1)) return false
  }
  return false
}

/** Whether a sentence may begin, or end, without these words of its source: fillers, and the “and” that goes on. */
export function isOnlyEdge(text: string, words: readonly DiffWord[], from: number, to: number): boolean {
  if (isSpeechEditing(text, words, from, to)) return true
  return withoutFillers(text, words, from, to).every((i) => openers.has(words[i]?.same ?? ''))
}

/** The places in a run that hold no filler. */
function withoutFillers(text: string, words: readonly DiffWord[], from: number, to: number): number[] {
  const kept: number[] = []
  for (let i = from; i < to; i++) {
    const same = words[i]?.same ?? ''
    if (fillers.has(same)) continue
    if (i + 1 < to && fillerPhrases.some(([a, b]) => a === same && b === words[i + 1]?.same)) i++
    else if (!afterPause.has(same) || !isPause(text, words, i)) kept.push(i)
  }
  return kept
}

/** The places of words that fill no pause. */
const said = (words: readonly DiffWord[], from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i).filter((i) => !fillers.has(words[i]?.same ?? ''))

type Same = (i: number) => string | undefined

/** Whether the same words stand right behind a run, or right before it. One word alone must not be a weighty one. */
function isSaidTwice(same: Same, start: number, end: number): boolean {
  const length = end - start
  if (length === 1 && isWeighty(same(start) ?? '')) return false
  const stands = (at: number) => Array.from({ length }, (_, i) => i).every((i) => same(start + i) === same(at + i))
  return stands(end) || (start >= length && stands(start - length))
}

/** Whether a run breaks off, and what follows begins with the same word. */
const isFalseStart = (same: Same, start: number, end: number): boolean =>
  end - start <= longestStart &&
  same(start) === same(end) &&
  Array.from({ length: end - start }, (_, i) => same(start + i) ?? '').every((word) => !isWeighty(word))

/** Whether a pause is heard before a word: a mark stands there, or nothing at all. */
const isPause = (text: string, words: readonly DiffWord[], i: number) => {
  const [before, word] = [words[i - 1], words[i]]
  return !before || !word || /[,;:.!?…–—]|--|-\s/.test(text.slice(before.end, word.start))
}
