import type { Extent } from '../marks/quotations'
import type { Sentence, Token } from '../tokens'
import {
  auxiliaries,
  determiners,
  isAdverb,
  personPronouns,
  prepositions,
  subordinators,
  times,
} from '../words/classes'
import { attributionVerbOf, saysWord, speechVerbOf } from '../words/speech-verbs'
import { clauseSubject, isNoun, type Range, subjectAfter, subjectBefore } from './noun-phrase'

/** A word that may tell that somebody said, thinks or wants something, with what that would be. */
export type CueCandidate = {
  /** The cue, in tokens of the paragraph. */
  readonly cue: Range
  readonly speaker: Range | undefined
  /** What is reported, in UTF-16 units; two stretches where the attribution stands between them. */
  readonly content: readonly Extent[]
  /** Whether it stands before the cue. */
  readonly isBackward: boolean
  /** How the words beside the cue stand, by what weights are known for, and what the sieve said of it. */
  readonly beside: readonly Feature[]
  readonly weight: number
  /** How the cue was read: who speaks, which way the words lie. */
  readonly reading: readonly Feature[]
}

/** Something that holds of a cue: of which sort it is, and one or two things that it is about. */
export type Feature = readonly [sort: string, one: string, other: string]

/** The candidates among the words of a sentence: those that the sieve lets through. */
export function cueCandidates(tokens: readonly Token[], sentence: Sentence, sieve: CueSieve): CueCandidate[] {
  const found: CueCandidate[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word' || !sieve.byStem(token.stem)) continue
    const beside = besideFeatures(tokens, sentence, at)
    const weight = sieve.byNeighbours(beside)
    const read = weight !== undefined && readAt(tokens, sentence, at)
    if (read)
      found.push({
        cue: read.cue,
        speaker: read.speaker,
        content: read.content,
        isBackward: read.isBackward,
        beside,
        weight,
        reading: read.reading,
      })
  }
  return found
}

/** What sorts out words before they are looked at more closely. */
export type CueSieve = {
  readonly byStem: (stem: string) => boolean
  /** How much speaks for the word; undefined where too little does. */
  readonly byNeighbours: (features: readonly Feature[]) => number | undefined
}

function readAt(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
): Omit<CueCandidate, 'beside' | 'weight'> | undefined {
  const isSource = tokens[at]?.lower === 'according'
  const speaker = isSource ? subjectAfter(tokens, at + 1, sentence.to, true) : speakerOf(tokens, sentence, at)
  const cue = cueRange(tokens, sentence, at)
  const behind = isSource ? (speaker?.to ?? at + 2) : cue.to
  const isBackward = looksBack(tokens, sentence, at, behind, speaker)
  const ranges = isBackward ? contentBefore(tokens, sentence, at, speaker) : contentAfter(tokens, sentence, at, behind)
  const content = ranges.flatMap((range) => extentOf(tokens, range) ?? [])
  if (content.length === 0) return undefined
  const reading = readingFeatures(tokens, sentence, at, { speaker, isBackward, content: ranges })
  return { cue, speaker, content, isBackward, reading }
}

/** The cue with the preposition that belongs to it: “called for”. */
function cueRange(tokens: readonly Token[], { to }: Sentence, at: number): Range {
  const next = tokens[at + 1]
  const takes = next && at + 2 < to && prepositions.has(next.lower) && next.lower !== 'to'
  return { from: at, to: at + (takes || tokens[at]?.lower === 'according' ? 2 : 1) }
}

function speakerOf(tokens: readonly Token[], { from, to }: Sentence, at: number): Range | undefined {
  const { lower = '' } = tokens[at] ?? {}
  const before = tokens[at - 1]
  if (lower.endsWith('ing') && !(before && /^(?:is|was|are|were|been|be)$/.test(before.lower)))
    return before?.kind === 'word' &&
      !isAdverb(before.lower) &&
      !prepositions.has(before.lower) &&
      before.lower !== 'and'
      ? subjectBefore(tokens, at, from)
      : clauseSubject(tokens, from, at)
  const ahead = subjectBefore(tokens, at, from)
  if (ahead) return ahead
  return saysWord(lower) ? subjectAfter(tokens, at, to, true) : undefined
}

/** Whether what is reported stands before its cue: “The quay is shut, Moen said.” */
function looksBack(
  tokens: readonly Token[],
  { from, to }: Sentence,
  at: number,
  behind: number,
  speaker?: Range,
): boolean {
  if (speaker && speaker.from > at && tokens[at]?.lower !== 'according') return true
  const next = tokens[behind]
  const isAtEnd = behind >= to || !next || /^[.,;:?!)—–]$/.test(next.text) || times.has(next.lower)
  const isSetOff = /^[,—–]$/.test(tokens[Math.min(at, speaker?.from ?? at) - 1]?.text ?? '')
  if (tokens[at]?.lower === 'according') return isSetOff || at > from + 6
  return (
    (isAtEnd || /^(?:in|on|at|during|after)$/.test(tokens[at + 1]?.lower ?? '')) &&
    isSetOff &&
    at > from + 2 &&
    (speechVerbOf(tokens[at]?.lower ?? '') !== undefined || isAtEnd)
  )
}

function contentBefore(tokens: readonly Token[], { from, to }: Sentence, at: number, speaker?: Range): Range[] {
  const end = Math.min(at, speaker?.from ?? at)
  const before = { from, to: trimmedEnd(tokens, from, end) }
  const isShort = before.to - before.from <= 4
  const tail = Math.max(at, (speaker?.to ?? 0) - 1) + 1
  const resumes = tokens[tail]?.text === ',' && tail + 1 < to
  if (resumes && isShort) return [before, { from: tail + 1, to: clauseEnd(tokens, tail + 1, to) }]
  return before.to > before.from ? [before] : []
}

function contentAfter(tokens: readonly Token[], { from, to }: Sentence, at: number, behind: number): Range[] {
  let start = behind
  while (start < to && /^[,:—–]$/.test(tokens[start]?.text ?? '')) start++
  start = behindAddressee(tokens, at, start, to)
  const content = { from: start, to: clauseEnd(tokens, start, to) }
  if (tokens[at]?.lower === 'according' && content.to <= content.from)
    return [{ from, to: trimmedEnd(tokens, from, at) }]
  return content.to > content.from ? [content] : []
}

const addressed = new Set('tell remind inform assur warn urg ask convinc persuad advis promis notify'.split(' '))

/** Behind whom something is told to: “told reporters that …”. */
function behindAddressee(tokens: readonly Token[], at: number, start: number, to: number): number {
  if (!addressed.has(tokens[at]?.stem ?? '')) return start
  for (let next = start; next < Math.min(to, start + 9); next++) {
    const { lower = '', text = '' } = tokens[next] ?? {}
    if (next > start && /^(?:that|to|what|how|why|whether|if|about|not)$/.test(lower)) return next
    if (next > start && /^[,:]$/.test(text)) return next + 1
    if (next > start && (personPronouns.has(lower) || auxiliaries.has(lower)))
      return next === start + 1 || personPronouns.has(lower) ? next : start
  }
  const pronoun = /^(?:him|her|them|us|me|reporters|supporters|voters|journalists|lawmakers|people)$/.test(
    tokens[start]?.lower ?? '',
  )
  return pronoun ? start + 1 : start
}

const breaksOff = /^(?:according|but|adding|saying|noting|citing|calling|arguing|prompting|while|although|though)$/

/** Where a clause ends that starts at a token: at the sentence’s end or where another one is joined to it. */
function clauseEnd(tokens: readonly Token[], start: number, to: number): number {
  for (let at = start + 1; at < to; at++) {
    const { text = '', lower = '' } = tokens[at] ?? {}
    if (text === ';') return at
    const next = tokens[at + 1]
    if (/,["”'’]*$/.test(text) && next) {
      if (breaksOff.test(next.lower)) return text === ',' ? at : at + 1
      if (next.lower === 'and' && attributionVerbOf(tokens[at + 2]?.lower ?? '')) return at
      if (at > start + 3 && closesWithCue(tokens, at, to)) return at
    }
    if (lower === 'and' && attributionVerbOf(next?.lower ?? '') && !isNoun(tokens, at + 1) && at > start + 2) return at
  }
  return trimmedEnd(tokens, start, to)
}

/** “…, Moen said.” at the end. */
const closesWithCue = (tokens: readonly Token[], at: number, to: number) =>
  tokens.slice(at + 1, Math.min(to, at + 6)).some(({ lower }, i) => i > 0 && saysWord(lower)) && to - at < 8

function trimmedEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = to
  while (end > from && /^[.,;:?!—–-]+$/.test(tokens[end - 1]?.text ?? '')) end--
  return end
}

function extentOf(tokens: readonly Token[], { from, to }: Range): Extent | undefined {
  const [first, last] = [tokens[from], tokens[to - 1]]
  return first && last && to > from ? { start: first.start, end: last.end } : undefined
}

type Parts = { readonly speaker: Range | undefined; readonly isBackward: boolean; readonly content: readonly Range[] }

/** How the words beside a cue stand. */
function besideFeatures(tokens: readonly Token[], { from, to }: Sentence, at: number): Feature[] {
  const { lower = '', stem = '' } = tokens[at] ?? {}
  const next = kindOf(tokens[at + 1], to - at > 1)
  const after = kindOf(tokens[at + 2], to - at > 2)
  const before = at > from ? kindOf(tokens[at - 1], true) : '^'
  const second = at > from + 1 ? kindOf(tokens[at - 2], true) : '^'
  // Pairs rather than joined names: this runs for every twelfth word of a text.
  return [
    ['bias', '', ''],
    ['word', lower, ''],
    ['stem', stem, ''],
    ['stem next', stem, next],
    ['before stem', before, stem],
    ['stem noun', stem, isNoun(tokens, at) ? 'noun' : 'verb'],
    ['next', next, ''],
    ['next after', next, after],
    ['before', before, ''],
    ['second before', second, before],
    ['at before', at === from ? 'first' : at < from + 4 ? 'early' : 'late', before],
  ]
}

function readingFeatures(tokens: readonly Token[], { to }: Sentence, at: number, parts: Parts): Feature[] {
  const { stem = '' } = tokens[at] ?? {}
  const next = kindOf(tokens[at + 1], to - at > 1)
  const who = speakerKind(tokens, parts.speaker)
  const way = parts.isBackward ? 'back' : 'on'
  const length = parts.content.reduce((sum, { from: a, to: b }) => sum + b - a, 0)
  return [
    ['stem way', stem, way],
    ['stem who', stem, who],
    ['who', who, ''],
    ['way next', way, next],
    ['size way', length < 3 ? 'tiny' : length < 7 ? 'short' : length < 16 ? 'middle' : 'long', way],
    ['who next', who, next],
  ]
}

function speakerKind(tokens: readonly Token[], speaker: Range | undefined): string {
  if (!speaker) return 'none'
  const first = tokens[speaker.from]
  const lower = first?.lower ?? ''
  if (personPronouns.has(lower)) return lower
  const words = tokens.slice(speaker.from, speaker.to)
  if (words.some(({ isCapital }) => isCapital) && (first?.isCapital || speaker.to - speaker.from < 8)) return 'name'
  return determiners.has(lower) ? 'det' : 'other'
}

/** What sort of word a token is, as far as its neighbours care. */
function kindOf(token: Token | undefined, isInside: boolean): string {
  if (!token || !isInside) return '$'
  if (token.kind === 'quotation') return '“'
  const { lower, text } = token
  if (token.kind === 'mark') return text
  const known = kindsOfWords.get(lower)
  if (known) return known
  if (isAdverb(lower)) return 'adv'
  if (isDigit(text)) return 'num'
  if (lower.endsWith("'s")) return "'s"
  if (token.isCapital) return 'Cap'
  return wordEndings.find((ending) => lower.endsWith(ending)) ?? 'word'
}

const wordEndings = ['ing', 'ed', 's', 'er', 'ly', 'ion', 'ment']
const isDigit = (text: string) => text >= '0' && text < ':'

/** The words of the closed classes, each with what it counts as; the first class that has it decides. */
const kindsOfWords = new Map<string, string>([
  ...[...times].map((word) => [word, 'time'] as const),
  ...[...determiners].map((word) => [word, 'det'] as const),
  ...['his', 'its', 'their', 'our', 'my'].map((word) => [word, 'poss'] as const),
  ...['him', 'her', 'them', 'us', 'me'].map((word) => [word, 'obj'] as const),
  ...[...personPronouns].map((word) => [word, 'pro'] as const),
  ...[...subordinators, ...prepositions, ...auxiliaries].map((word) => [word, word] as const),
])
