import 'server-only'
import { textIndex } from '@/lib/domain/text/text-index'
import type { Span } from '@/lib/schemas/span'

/**
 * Where words stand in a text: one span each, in reading order, each looked for after the one before.
 * Throws when the text does not have them, because then the demo and its articles have come apart.
 */
export function placeWords(text: string, words: readonly string[]): Span[] {
  const index = textIndex(text)
  let from = 0
  return words.map((phrase) => {
    const at = text.indexOf(phrase, from)
    if (at < 0) throw new Error(`The text does not say “${phrase}”.`)
    from = at + phrase.length
    return { start: index.toCodePoint(at), end: index.toCodePoint(from) }
  })
}

/** Where a whole word stands that is nearest to the spans and in none of them: the cue or the speaker of a quote. */
export function placeBeside(text: string, word: string, spans: readonly Span[]): Span {
  const index = textIndex(text)
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu')
  const places = [...text.matchAll(whole)]
    .map(({ index: at }) => ({ start: index.toCodePoint(at), end: index.toCodePoint(at + word.length) }))
    .filter((place) => spans.every((span) => place.end <= span.start || place.start >= span.end))
  const distance = (place: Span) =>
    Math.min(...spans.map((span) => (place.end <= span.start ? span.start - place.end : place.start - span.end)))
  const nearest = places.sort((a, b) => distance(a) - distance(b))[0]
  if (!nearest) throw new Error(`The text does not say “${word}” beside the words.`)
  return nearest
}
