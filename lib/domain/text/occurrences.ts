import type { Span } from '@/lib/schemas/span'
import type { TextIndex } from './text-index'

const quotes = '"“”„«»‟'
const apostrophes = "'‘’ʼ"

/** How words are looked for: as they stand, or whatever the case, the kind of quotation mark and the white space. */
export type Likeness = 'same' | 'alike'

/**
 * Every place where words stand in a text, in order, none within another; half-open, in code points. Words are found
 * whole: “port” is not found in “report”.
 */
export function occurrencesOf(index: TextIndex, words: string, likeness: Likeness = 'same'): Span[] {
  const sought = words.trim()
  if (sought === '') return []
  const pattern = [...sought]
    .map((sign) => patternOf(sign, likeness))
    .join('')
    .replace(/(?:\\s\+)+/g, '\\s+')
  const [open, close] = [/^[\p{L}\p{N}]/u.test(sought), /[\p{L}\p{N}]$/u.test(sought)]
  const found = new RegExp(
    `${open ? '(?<![\\p{L}\\p{N}])' : ''}${pattern}${close ? '(?![\\p{L}\\p{N}])' : ''}`,
    likeness === 'alike' ? 'giu' : 'gu',
  )
  return [...index.text.matchAll(found)].map(({ 0: match, index: at }) => ({
    start: index.toCodePoint(at),
    end: index.toCodePoint(at + match.length),
  }))
}

function patternOf(sign: string, likeness: Likeness): string {
  if (likeness === 'alike') {
    if (/\s/.test(sign)) return '\\s+'
    if (quotes.includes(sign)) return `[${quotes}]`
    if (apostrophes.includes(sign)) return `[${apostrophes}]`
  }
  return sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
}
