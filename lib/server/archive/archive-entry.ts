import 'server-only'
import { type Piece, piecesOf } from '@/lib/domain/archive/pieces'
import { type QuoteWords, quoteStems, stemsToFind } from '@/lib/domain/archive/quotes'
import { saltedHash, shinglesOf, winnow } from '@/lib/domain/archive/shingles'
import { termsOf } from '@/lib/domain/archive/terms'
import { isInMarks } from '@/lib/domain/concordance/story'
import { exactOf, type TextIndex, textIndex } from '@/lib/domain/text/text-index'
import type { Findings } from '@/lib/language/read-article'
import type { Block } from '@/lib/schemas/block'
import { speakerKey } from './speaker-key'

/** A version with what the engine found in it. */
export type Read = {
  readonly versionId: string
  readonly articleId: string
  readonly deskId: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly findings: Findings
}

/** A quote as the archive keeps it: its place in code points, its words, whose they are. */
export type EntryQuote = QuoteWords & {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly form: string
  readonly speaker: string | null
  /** The hashes of the stems that it is found by. */
  readonly hashes: readonly number[]
}

/** What the archive keeps of a version, and finds it by. It is told from the version alone, so that it can be made again. */
export type Entry = Read & {
  readonly index: TextIndex
  readonly pieces: readonly Piece[]
  /** The shingles that are kept, each with the number of its piece. */
  readonly shingles: readonly { readonly hash: number; readonly piece: number }[]
  readonly terms: readonly string[]
  readonly termHashes: readonly number[]
  /** Their places in this list are their ordinals. */
  readonly quotes: readonly EntryQuote[]
}

export function entryOf(read: Read): Entry {
  const { deskId, text, blocks } = read
  const index = textIndex(text)
  const pieces = piecesOf(index, blocks)
  const terms = termsOf(index, blocks)
  return {
    ...{ ...read, index, pieces, terms, termHashes: terms.map((term) => saltedHash(term, deskId)) },
    shingles: pieces.flatMap(({ number, words }) =>
      winnow(shinglesOf(words, deskId)).map((hash) => ({ hash, piece: number })),
    ),
    quotes: quotesOf(read, index),
  }
}

const quotesOf = ({ deskId, findings }: Read, index: TextIndex): EntryQuote[] =>
  findings.quotes
    .filter(({ isSpeech, spans }) => isSpeech && spans.length > 0)
    .map(({ spans, form, speaker }) => {
      const named = speaker?.named === undefined ? undefined : findings.named[speaker.named]
      const exact = exactOf(index, spans)
      const stems = quoteStems(exact)
      return {
        start: spans[0]?.start ?? 0,
        end: spans.at(-1)?.end ?? 0,
        exact,
        form,
        stems,
        isInMarks: isInMarks(form),
        speaker: named?.name ?? speaker?.name ?? null,
        speakerKey: named ? speakerKey(named) : null,
        hashes: quoteHashes(stems, deskId),
      }
    })

/** The hashes that a quote is found by on a desk. */
export const quoteHashes = (stems: QuoteWords['stems'], deskId: string): number[] =>
  stemsToFind(stems).map((stem) => saltedHash(stem, deskId))
