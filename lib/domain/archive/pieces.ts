import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import { type DiffWord, diffWords } from '../concordance/word-diff'

/** A paragraph of an article, or a part of a very long one, as the archive knows it. The words are in UTF-16 units of the text. */
export type Piece = { readonly number: number; readonly words: readonly DiffWord[] }

/** Shorter ones, such as headings and captions, say too little to be found again. Longer ones are cut. */
const [fewestWords, mostWords] = [8, 160]

/** The pieces of an article’s body that are long enough to be found again. The same text gives the same numbers. */
export function piecesOf({ text, toUtf16 }: TextIndex, blocks: readonly Block[]): Piece[] {
  let number = 0
  return blocks
    .filter(({ role }) => role === 'body')
    .flatMap((block) => {
      const from = toUtf16(block.start)
      const words = diffWords(text.slice(from, toUtf16(block.end)))
      const pieces: Piece[] = []
      for (let i = 0; i < words.length; i += mostWords)
        pieces.push({
          number: number++,
          words: words
            .slice(i, i + mostWords)
            .map(({ start, end, same }) => ({ start: start + from, end: end + from, same })),
        })
      return pieces
    })
    .filter(({ words }) => words.length >= fewestWords)
}
