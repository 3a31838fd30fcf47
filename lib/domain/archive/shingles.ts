import type { DiffWord } from '../concordance/word-diff'

/** Words in a shingle, and shingles of which one is kept. */
const [shingleSize, window] = [4, 4]

/**
 * A number for each run of `size` words, in the order of the words: equal runs have equal numbers, others, but for chance
 * (one in 2⁵³), have not. `salt` keeps the numbers of one desk apart from those of another.
 */
export function shinglesOf(words: readonly Pick<DiffWord, 'same'>[], salt: string, size = shingleSize): number[] {
  const [saltHigh, saltLow] = hash(salt)
  const each = words.map(({ same }) => hash(same))
  return each.slice(size - 1).map((_, first) => {
    let [high, low] = [saltHigh, saltLow]
    for (const [a, b] of each.slice(first, first + size)) {
      high = mix(high ^ a)
      low = mix(low ^ b)
    }
    return (high & 0x1f_ffff) * 2 ** 32 + (low >>> 0)
  })
}

/** A number for a word, which keeps the words of one desk apart from those of another. */
export const saltedHash = (word: string, salt: string): number => shinglesOf([{ same: word }], salt, 1)[0] ?? 0

/**
 * Some of the shingles, chosen by their numbers alone, so that the same passage gives the same choice wherever it stands:
 * of any four in a row at least one. Source: Schleimer, Wilkerson and Aiken, Winnowing: Local Algorithms for Document
 * Fingerprinting (2003).
 */
export function winnow(shingles: readonly number[]): number[] {
  const kept = new Set<number>()
  const last = Math.max(0, shingles.length - window)
  for (let i = 0; i <= last && shingles.length > 0; i++) kept.add(Math.min(...shingles.slice(i, i + window)))
  return [...kept]
}

/** Two independent 32-bit numbers of a text. Source: Fowler, Noll and Vo, FNV-1a. */
function hash(text: string): readonly [number, number] {
  let [a, b] = [0x811c9dc5, 0x9747b28c]
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b)
  }
  return [a, b]
}

/** Spreads every bit over all. Source: the finalizer of MurmurHash3 (Appleby). */
function mix(value: number): number {
  let x = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}
