import { expect, it } from 'vitest'
import { readArticle } from '../read-article'
import { linesOf } from '../tokens'
import { pronounOfName } from './pronouns'

/** Whom the last quote of a text is credited to. */
function speakerOfLast(text: string) {
  const blocks = linesOf(text).map((line) => ({ ...line, kind: 'paragraph', role: 'body' }) as const)
  return readArticle(text, blocks).quotes.at(-1)?.speaker?.name
}

it('tells by a given name, where most who have it go by one pronoun', () => {
  expect(['Helena Vorst', 'Viktor Halm', 'Kim Berg', 'Ilona Brezak', 'Moen', 'Joshua Berg'].map(pronounOfName)).toEqual(
    [...['she', 'he', undefined, 'she', undefined, 'he']],
  )
})

it('goes before nearness: “she” is not the man who was named last', () => {
  const lines = [
    'Mayor Helena Vorst spoke to reporters.',
    'Beside her stood Viktor Halm. “We close the quay,” she said.',
  ]
  expect(speakerOfLast(lines.join('\n'))).toBe('Helena Vorst')
})

it('goes by a form of address and by a title, whatever the given name says', () => {
  const addressed = [
    'Councillor Kim Berg waited.',
    'Then Mr Berg met Kim Strand, the chairwoman. “We close the quay,” he said.',
  ]
  expect(speakerOfLast(addressed.join('\n'))).toBe('Kim Berg')
})

it('falls back on whoever is near where nobody fits', () => {
  expect(speakerOfLast('Mayor Viktor Halm spoke to reporters. “We close the quay,” she said.')).toBe('Viktor Halm')
})
