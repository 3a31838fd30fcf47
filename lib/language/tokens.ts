import { type Extent, type Quotation, quotationsOf } from './marks/quotations'
import { scan } from './scan'
import { abbreviations, sentenceStarters } from './words/abbreviations'
import { type Lexeme, lexemeOf } from './words/lexeme'
import { saysWord } from './words/speech-verbs'

/**
 * A word, a mark, or a whole quotation, which its surroundings read as one thing; what only words have is empty in the
 * others. UTF-16 units.
 */
export type Token = Extent &
  Lexeme & { readonly kind: 'word' | 'mark' | 'quotation'; readonly quotation: Quotation | undefined }

/** Consecutive tokens of a paragraph, `from` inclusive to `to` exclusive. */
export type Sentence = { readonly from: number; readonly to: number }

export type Paragraph = Extent & {
  readonly isHeading: boolean
  /** Every word and mark, those inside quotations too. */
  readonly words: readonly Token[]
  /** The same with each quotation as one token. */
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
}

export type Block = Extent & { readonly isHeading?: boolean }

/** A text's paragraphs, read into tokens and sentences, with what stands in quotation marks kept together. */
export function readParagraphs(text: string, blocks: readonly Block[]): Paragraph[] {
  const quotations = quotationsOf(text, blocks)
  let next = 0
  return blocks.map(({ start, end, isHeading = false }) => {
    const first = next
    while ((quotations[next]?.start ?? Infinity) < end) next++
    const words = wordsOf(text, start, end)
    const tokens = grouped(text, words, quotations.slice(first, next))
    return { start, end, isHeading, words, tokens, sentences: sentencesOf(text, tokens) }
  })
}

/** The paragraphs of a text that comes without blocks: its lines. */
export function linesOf(text: string): Block[] {
  return [...text.matchAll(/\S[^\n]*/g)].map(({ 0: line, index: start }) => ({
    ...{ start, end: start + line.trimEnd().length },
  }))
}

function grouped(text: string, words: readonly Token[], quotations: readonly Quotation[]): readonly Token[] {
  if (quotations.length === 0) return words
  const tokens: Token[] = []
  let at = 0
  for (const quotation of quotations) {
    const { start, end } = quotation
    for (; at < words.length && (words[at]?.start ?? end) < start; at++) tokens.push(words[at] as Token)
    while (at < words.length && (words[at]?.start ?? end) < end) at++
    tokens.push({ start, end, text: text.slice(start, end), lower: '', ...notWord, kind: 'quotation', quotation })
  }
  for (; at < words.length; at++) tokens.push(words[at] as Token)
  return tokens
}

export function wordsOf(source: string, from: number, to: number): Token[] {
  const words: Token[] = []
  scan(source, from, to, (start, end, isWord) => {
    const found = source.slice(start, end)
    if (isWord) {
      const { text, lower, stem, isCapital } = lexemeOf(found)
      words.push({ start, end, text, lower, stem, isCapital, kind: 'word', quotation: undefined })
    } else words.push({ start, end, text: found, lower: found, ...notWord, kind: 'mark', quotation: undefined })
  })
  return words
}

const notWord = { stem: '', isCapital: false } as const

/** No sentence is read as longer, in tokens: what looks for its subject stays near by. */
const longestSentence = 400

function sentencesOf(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (let i = 0; i < tokens.length; i++)
    if (i + 1 === tokens.length || i - from > longestSentence || endsSentence(text, tokens, i)) {
      sentences.push({ from, to: i + 1 })
      from = i + 1
    }
  return sentences
}

function endsSentence(text: string, tokens: readonly Token[], i: number): boolean {
  const here = tokens[i]
  const next = tokens[i + 1]
  if (!here || !next) return true
  // Most words end nothing.
  if (here.kind === 'word' && !here.text.endsWith('.')) return false
  const before = tokens[i - 1]
  if (/^[)\]}]/.test(next.text) || !startsSentence(next)) return false
  if (here.kind === 'quotation') return endsInside(text, here, tokens, i)
  if (/^[)\]]$/.test(here.text)) return before !== undefined && /^[.!?…]+$/.test(before.text)
  if (!/^(?:[.!?…]|\.{2,})$/.test(here.text)) return isDottedEnd(here, next)
  if (here.text !== '.' || !before) return true
  if (abbreviations.has(before.lower)) return false
  return !/^\p{Lu}$/u.test(before.text) || before.end !== here.start || sentenceStarters.has(next.lower)
}

/** “U.S.” may end a sentence as well; then a word follows that begins one more often than it is a name. */
const isDottedEnd = (here: Token, next: Token) =>
  /^(?:\p{Lu}\.){2,}$/u.test(here.text) && sentenceStarters.has(next.lower) && /^\p{Lu}/u.test(next.text)

const startsSentence = (token: Token) => token.kind === 'quotation' || /^[\p{Lu}\p{N}([@#$]/u.test(token.text)

/** A quotation that is a sentence ends one, unless what follows only says who spoke: “Why?” Moen asked. */
function endsInside(text: string, { quotation }: Token, tokens: readonly Token[], i: number): boolean {
  const last = quotation ? (text[quotation.to - 1] ?? '') : ''
  if (!/[.…?!’'”"]/.test(last)) return false
  for (let next = i + 1; next < Math.min(tokens.length, i + 16); next++) {
    const token = tokens[next]
    if (!token || token.kind === 'quotation' || token.text === '.' || token.text === ':') return true
    if (saysWord(token.lower)) return !endsAttribution(tokens[next + 1], last)
  }
  return true
}

/** Whether nothing said follows behind a verb of saying: a mark, a quotation, or when and where it was said. */
const endsAttribution = (token: Token | undefined, last: string) =>
  token === undefined ||
  token.kind === 'quotation' ||
  /^[.,;—–-]/.test(token.text) ||
  (last !== '.' && !/^(?:that|it|he|she|they|we|the|his|her)$/.test(token.lower)) ||
  /^(?:in|on|at|during|to|of|after|last|when|as|with|late|early|from|via)$/.test(token.lower)
