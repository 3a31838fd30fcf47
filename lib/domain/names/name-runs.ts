import { nameKey } from './name-key'

/** The most words that a name is looked for with. */
const longest = 5
/** Capitalised words in a row, with the small words that stand within names. */
const run =
  /\p{Lu}[\p{L}\p{M}\p{N}’'.-]*(?:\s+(?:(?:de|da|di|del|der|den|van|von|bin|al|el|la|le|of|the|and|for|&)\s+){0,2}\p{Lu}[\p{L}\p{M}\p{N}’'.-]*)*/gu

/**
 * The keys of everything in a text that could be a name: each capitalised run of words, and each part of one, up to
 * five words long. They are looked up among names that are known, so a few too many do no harm.
 */
export function nameRuns(text: string): Set<string> {
  const keys = new Set<string>()
  for (const [found] of text.matchAll(run)) {
    const words = found.split(/\s+/)
    for (let from = 0; from < words.length; from++)
      for (let to = from + 1; to <= Math.min(words.length, from + longest); to++)
        keys.add(
          nameKey(
            words
              .slice(from, to)
              .join(' ')
              .replace(/(?:[’']s|[.’'-])$/u, ''),
          ),
        )
  }
  return keys
}
