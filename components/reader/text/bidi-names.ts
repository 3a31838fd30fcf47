import { bidiControls } from '@/lib/domain/text/canonical-text'
import { words } from '@/lib/words'

/** The usual short names of the marks that change the direction of what follows. Source: UAX 9. */
const names: Readonly<Record<string, string>> = {
  '\u061c': 'ALM',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
}

/** Where invisible marks of direction stand in a text, in UTF-16, with their names: they are shown beside it. */
export const bidiMarksIn = (text: string): { at: number; name: string }[] =>
  [...text.matchAll(bidiControls)].map((found) => ({ at: found.index, name: names[found[0]] ?? 'BIDI' }))

/** What is said of such a mark. */
export const bidiTitle = (name: string): string => words.reader.text.directionMark(name)
