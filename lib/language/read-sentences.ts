import { type TextIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import type { Span } from '@/lib/schemas/span'
import { readParagraphs, type Token } from './tokens'

/** A sentence of an article: a span in code points, with its words and marks, which are in UTF-16 units. */
export type SentenceReading = Span & {
  readonly paragraph: number
  readonly isHeading: boolean
  /** Every word and mark, those inside quotations too. */
  readonly words: readonly Token[]
}

/** The sentences of an article’s body and title, in order. */
export function readSentences({ text, toUtf16, toCodePoint }: TextIndex, blocks: readonly Block[]): SentenceReading[] {
  const read = blocks.filter(({ role }) => role === 'body' || role === 'title')
  const paragraphs = readParagraphs(
    text,
    read.map(({ start, end, kind, role }) => ({
      start: toUtf16(start),
      end: toUtf16(end),
      isHeading: kind === 'heading' || role === 'title',
    })),
  )
  return paragraphs.flatMap(({ words, tokens, sentences, isHeading }, paragraph) => {
    let at = 0
    return sentences.flatMap(({ from, to }) => {
      const [start, end] = [tokens[from]?.start, tokens[to - 1]?.end]
      if (start === undefined || end === undefined) return []
      const first = at
      while ((words[at]?.start ?? end) < end) at++
      const place = { start: toCodePoint(start), end: toCodePoint(end) }
      return [{ ...place, paragraph, isHeading, words: words.slice(first, at) }]
    })
  })
}
