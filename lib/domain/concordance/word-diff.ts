/** A word of a wording, as it stands and as it is compared. UTF-16 units. */
export type DiffWord = { readonly start: number; readonly end: number; readonly same: string }
export type DiffPart = { readonly op: 'equal' | 'insert' | 'delete'; readonly text: string }

const anyWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'.,‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** The words of a wording; case, marks, kinds of apostrophes and of composing an accent make no difference between two. */
export const diffWords = (text: string): DiffWord[] =>
  [...text.matchAll(anyWord)].map(({ 0: word, index: start }) => ({
    start,
    end: start + word.length,
    same: word.normalize('NFC').toLowerCase().replace(/[’]/g, "'").replace(/‑/g, '-'),
  }))

/** No wording is compared word by word beyond these. */
const mostWords = 600

/**
 * The longest common subsequence of two lists of words, as pairs of places. Source: Wagner and Fischer, The
 * String-to-String Correction Problem (1974).
 */
export function commonWords(a: readonly DiffWord[], b: readonly DiffWord[]): (readonly [number, number])[] {
  const [rows, columns] = [Math.min(a.length, mostWords), Math.min(b.length, mostWords)]
  const width = columns + 1
  const lengths = new Uint16Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i]?.same === b[j]?.same
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
  const pairs: (readonly [number, number])[] = []
  for (let [i, j] = [0, 0]; i < rows && j < columns; ) {
    if (a[i]?.same === b[j]?.same) pairs.push([i++, j++])
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return pairs
}

/** What turns one wording into another, word by word: what only the first has is deleted, what only the other, inserted. */
export function wordDiff(from: string, to: string): DiffPart[] {
  const [a, b] = [diffWords(from), diffWords(to)]
  const parts: DiffPart[] = []
  const put = (op: DiffPart['op'], source: string, words: readonly DiffWord[], first: number, end: number) => {
    const [one, last] = [words[first], words[end - 1]]
    if (!one || !last || first >= end) return
    // An article that shows where it left words out leaves none out silently.
    const gap = source.slice(last.end, words[end]?.start)
    const shown = op === 'equal' && /…|\.\.\./.test(gap) && words[end] ? ' …' : ''
    parts.push({ op, text: `${source.slice(one.start, last.end)}${shown}` })
  }
  let [i, j, equalFrom] = [0, 0, 0]
  const pairs = commonWords(a, b)
  for (const [x, y] of [...pairs, [a.length, b.length] as const]) {
    if (x > i || y > j || x === a.length) {
      put('equal', to, b, equalFrom, j)
      put('delete', from, a, i, x)
      put('insert', to, b, j, y)
      equalFrom = y
    }
    i = x + 1
    j = y + 1
  }
  return parts
}

const negations = new Set('not no never cannot neither nor without none nobody nothing nowhere'.split(' '))
const countNegations = (text: string): number =>
  diffWords(text)
    .flatMap(({ same }) => same.split('-'))
    .filter((word) => negations.has(word) || word.endsWith("n't")).length

/**
 * Whether one of two wordings has a negation, “not”, “don’t”, “without”, that the other lacks. One for another makes no
 * difference: “did not” for “didn’t”.
 */
export function differsInNegation(diff: readonly DiffPart[]): boolean {
  const count = (op: DiffPart['op']) =>
    diff.reduce((sum, part) => sum + (part.op === op ? countNegations(part.text) : 0), 0)
  return count('insert') !== count('delete')
}
