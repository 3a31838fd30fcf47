/**
 * A name without what its spellings differ in: case, accents, doubled letters and the ways to write the same sound
 * (Zelensky, Zelenskyy; Yuri, Yury). Equal skeletons are the same name written differently.
 */
export function skeleton(name: string): string {
  const known = cache.get(name)
  if (known !== undefined) return known
  if (cache.size >= mostKept) cache.clear()
  const found = skeletonOf(name)
  cache.set(name, found)
  return found
}

/** Names recur. Few are kept: a name that was cut out of a text may hold on to all of it. */
const cache = new Map<string, string>()
const mostKept = 2_000

const skeletonOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/(?<=\p{L})(?:iy|yy|ij|yi|ii|y|j)(?!\p{L})/gu, 'i')
    .replace(/y(?=[^aeiou])/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/ck/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/(\p{L})\1/gu, '$1')
    .replace(/[\s-]+/g, ' ')
    .trim()

/**
 * A surname’s skeleton and, for a longer one, what is left of it without each of its letters. Surnames that `sameName`
 * takes for one have at least one of these in common. Source: Garbe, Symmetric Delete spelling correction.
 */
export function spellingKeys(lastName: string): string[] {
  const word = skeleton(lastName)
  if (word.length < fewestLetters || word.length > mostLetters) return [word]
  return [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))]
}

/** The last word of a person’s name. */
export const surname = (name: string): string => name.split(/\s+/).at(-1) ?? name

/** In shorter surnames another letter makes another name; no longer word is one. */
const [fewestLetters, mostLetters] = [6, 30]

/** Whether two names are one person’s: the same words, or one a spelling away in a surname of six letters or more. */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [skeleton(a), skeleton(b)]
  if (one === other) return true
  const [words, others] = [one.split(' '), other.split(' ')]
  const [last, otherLast] = [words.at(-1) ?? '', others.at(-1) ?? '']
  if (last !== otherLast && !(Math.min(last.length, otherLast.length) >= fewestLetters && isOneApart(last, otherLast)))
    return false
  const [first, otherFirst] = [words[0] ?? '', others[0] ?? '']
  if (words.length < 2 || others.length < 2) return false
  return (
    first === otherFirst ||
    (Math.min(first.length, otherFirst.length) >= 5 && isOneApart(first, otherFirst)) ||
    isInitial(first, otherFirst)
  )
}

const isInitial = (a: string, b: string) => (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))

/** Whether one letter put in, left out or changed, or two that change places, make one word the other. */
export function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const isSwapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  return (
    isSwapped ||
    a.slice(at + 1) === b.slice(at + 1) ||
    a.slice(at) === b.slice(at + 1) ||
    a.slice(at + 1) === b.slice(at)
  )
}

/**
 * Every word that is one letter away from a word of a skeleton: what `sameName` takes for the same surname is the word
 * itself or among these. Empty for a word that is too short, or no single one.
 */
export function nearWords(word: string): string[] {
  if (word.length < fewestLetters || word.length > mostLetters || word.includes(' ')) return []
  const letters = [...new Set([...'abcdefghijklmnopqrstuvwxyz', ...word])]
  const near = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, behind] = [word.slice(0, at), word.slice(at)]
    near.add(before + behind.slice(1))
    if (behind.length > 1) near.add(`${before}${behind[1]}${behind[0]}${behind.slice(2)}`)
    for (const letter of letters) near.add(before + letter + behind).add(before + letter + behind.slice(1))
  }
  near.delete(word)
  return [...near]
}
