import type { Token } from '../tokens'
import { abbreviations } from '../words/abbreviations'
import {
  auxiliaries,
  determiners,
  isAdverb,
  isCapitalised,
  nounPrepositions,
  personPronouns,
  prepositions,
  subordinators,
  times,
} from '../words/classes'
import { attributionVerbOf } from '../words/speech-verbs'

/** Tokens `from` inclusive to `to` exclusive. */
export type Range = { readonly from: number; readonly to: number }

/** No subject worth naming is longer, in tokens. */
const longest = 24

/**
 * The noun phrase that is the subject of the verb at `verb`, looking left in its sentence: over adverbs and
 * auxiliaries, over what commas set in (“Moen, the harbour master, said”), to the antecedent of “who”, and for a second
 * verb (“came and said”) to the subject of the first. Undefined where none stands there.
 */
export function subjectBefore(tokens: readonly Token[], verb: number, start: number): Range | undefined {
  const at = skipToSubject(tokens, verb - 1, start)
  if (at < start) return undefined
  const lower = tokens[at]?.lower ?? ''
  if (lower === 'who' || lower === 'which' || lower === 'that') {
    const last = tokens[at - 1]?.text === ',' ? at - 2 : at - 1
    const phrase = last < start ? undefined : phraseEndingAt(tokens, last, start)
    return phrase && { from: phrase.from, to: at + 1 }
  }
  if (lower === 'and' || lower === 'but' || lower === 'then' || lower === 'or')
    // “…, but insisted” goes on with the sentence, “laughed and said” with its own clause.
    return tokens[at - 1]?.text === ',' ? firstSubject(tokens, start, at) : clauseSubject(tokens, start, at)
  if (/^[,—–)]$|^-+$/.test(lower)) return beforeInsertion(tokens, at, start) ?? phraseEndingAt(tokens, at, start)
  return phraseEndingAt(tokens, at, start)
}

/** The subject behind its verb: “said Ida Moen, the harbour master”. Undefined where none stands there. */
export function subjectAfter(
  tokens: readonly Token[],
  verb: number,
  end: number,
  isInverted = false,
): Range | undefined {
  const from = verb + 1
  const first = tokens[from]
  if (!first || from >= end || !(isInverted ? mayFollow(first) : opensPhrase(first))) return undefined
  if (personPronouns.has(first.lower)) return { from, to: from + 1 }
  let to = from + 1
  while (to < end && to - from < longest && staysAfter(tokens, to)) to++
  return { from, to }
}

/** The subject of a clause that begins at `start`: its first noun phrase, behind what leads into it. */
export function firstSubject(tokens: readonly Token[], start: number, end: number): Range | undefined {
  let isLedInto = false
  for (let at = start; at < end; at++) {
    const token = tokens[at]
    if (!token) break
    if (/^[,—–:]$/.test(token.text)) isLedInto = false
    else if (!isLedInto && opensPhrase(token) && !leadsIn(token)) return subjectAfter(tokens, at - 1, end)
    // What a preposition or a conjunction leads into ends with a comma: “In Havn, Moen said”.
    else if (prepositions.has(token.lower) || subordinators.has(token.lower)) isLedInto = true
    else if (!isAdverb(token.lower) && token.lower !== 'and' && !times.has(token.lower)) isLedInto = true
  }
  return undefined
}

/** The subject of the clause that ends before `end`: a pronoun, or what begins behind the last comma or conjunction. */
export function clauseSubject(tokens: readonly Token[], start: number, end: number): Range | undefined {
  for (let at = end - 1; at > start; at--) {
    const { lower = '', text = '' } = tokens[at] ?? {}
    const before = tokens[at - 1]
    if (personPronouns.has(lower) && lower !== 'it' && lower !== 'you' && !prepositions.has(before?.lower ?? ''))
      return { from: at, to: at + 1 }
    const opens = tokens[at + 1]
    if ((/^[;—–]$/.test(text) || lower === 'but' || lower === 'that') && opens && opensPhrase(opens))
      return subjectAfter(tokens, at, end)
  }
  return firstSubject(tokens, start, end)
}

const leadsIn = (token: Token | undefined) =>
  token !== undefined &&
  (isAdverb(token.lower) || subordinators.has(token.lower) || prepositions.has(token.lower) || token.lower === 'and')

function skipToSubject(tokens: readonly Token[], from: number, start: number): number {
  let at = from
  for (; at >= start; at--) {
    const { lower = '', kind } = tokens[at] ?? {}
    if (kind !== 'word') break
    if (isPartOfTime(tokens, at)) {
      at--
      continue
    }
    const isPassed = auxiliaries.has(lower) || isAdverb(lower) || lower === 'to' || times.has(lower)
    const leads =
      at < from && (leadsOn.has(lower) || (lower.endsWith('ed') && auxiliaries.has(tokens[at - 1]?.lower ?? '')))
    if (!isPassed && !leads) break
  }
  return at
}

/** “Last week”, “this morning”, from its end. */
const isPartOfTime = (tokens: readonly Token[], at: number) =>
  /^(?:week|month|year|night|morning|afternoon|evening|weekend|summer|fall|winter|spring)$/.test(
    tokens[at]?.lower ?? '',
  ) && /^(?:last|this|that|next|earlier)$/.test(tokens[at - 1]?.lower ?? '')

/** Verbs that lead on to the one that speaks: “declined to say”, “went on to add”. */
const leadsOn = new Set(
  'declined refused went on continued began wanted tried seemed appeared hesitated proceeded used had likes liked'.split(
    ' ',
  ),
)

/** The subject before what a pair of commas or dashes sets in; the second one stands at `closing`. */
function beforeInsertion(tokens: readonly Token[], closing: number, start: number): Range | undefined {
  const mark = tokens[closing]?.text
  let found: Range | undefined
  for (let at = closing - 1; at > start && closing - at < 50; at--) {
    if (tokens[at]?.text !== mark) continue
    const phrase = phraseEndingAt(tokens, at - 1, start)
    if (!phrase || leadsIn(tokens[phrase.from - 1])) break
    if (found && /^(?:one|an?|\d+)$/.test(tokens[phrase.from]?.lower ?? '')) continue
    found = phrase
    if (tokens[phrase.from - 1]?.text !== mark) break
  }
  return found
}

/** The noun phrase that ends with the token at `last`. */
export function phraseEndingAt(tokens: readonly Token[], last: number, start: number): Range | undefined {
  const head = tokens[last]
  if (!head || (head.kind !== 'word' && head.text !== ')' && head.text !== '.')) return undefined
  if (personPronouns.has(head.lower)) return { from: last, to: last + 1 }
  let from = last
  while (from > start && last - from < longest && staysBefore(tokens, from - 1, start, from)) from--
  while (from < last && (isAdverb(tokens[from]?.lower ?? '') || skipsAtStart.has(tokens[from]?.lower ?? ''))) from++
  const words = tokens.slice(from, last + 1)
  return words.some(({ kind, lower }) => kind === 'word' && !isVerbal(lower)) ? { from, to: last + 1 } : undefined
}

const skipsAtStart = new Set('and but or nor yet as for at in on of by with from to ) .'.split(' '))

const isVerbal = (lower: string) => auxiliaries.has(lower) || subordinators.has(lower)

function staysBefore(tokens: readonly Token[], at: number, start: number, from: number): boolean {
  const token = tokens[at]
  const behind = tokens[from]
  if (!token || token.kind === 'quotation') return false
  if (token.kind === 'mark') return isInsideName(tokens, at, behind)
  const { lower } = token
  if (personPronouns.has(lower) || times.has(lower)) return false
  if (lower === 'and' || lower === '&') return at > start && joins(tokens[at - 1], behind)
  if (isVerbal(lower)) return false
  if (attributionVerbOf(lower) !== undefined) return isNoun(tokens, at) || isModifier(token, tokens[at - 1])
  // Before a determiner only what leads into the phrase may stand: “the head of the”.
  if (behind && determiners.has(behind.lower)) return nounPrepositions.has(lower) && at > start
  return true
}

/** Whether “and” joins two names rather than two clauses. */
const joins = (before: Token | undefined, after: Token | undefined) =>
  before !== undefined && after !== undefined && isCapitalised(before.text) && isCapitalised(after.text)

/** Full stops of initials and abbreviations, brackets with a party, signs inside of names. */
const isInsideName = (tokens: readonly Token[], at: number, behind: Token | undefined) => {
  const { text = '', start = 0, end = 0 } = tokens[at] ?? {}
  if (text === '.') {
    const before = tokens[at - 1]
    const isShort = before !== undefined && (before.text.length === 1 || abbreviations.has(before.lower))
    return isShort && before.end === start && behind !== undefined && behind.start - end <= 1
  }
  return text === '(' || text === ')' || text === '&' || text === '/'
}

/** “Called” in “the so called council”: a form of a verb that describes a noun. */
const isModifier = (token: Token, before: Token | undefined) =>
  token.lower.endsWith('ed') && before !== undefined && determiners.has(before.lower)

/** Whether a form that could be a verb is none here: “a report”, “the president’s call”, “Washington Post”. */
export function isNoun(tokens: readonly Token[], at: number): boolean {
  const { lower = '', text = '' } = tokens[at] ?? {}
  const before = tokens[at - 1]
  if (isCapitalised(text) && before?.kind === 'word' && !isCapitalised(before.text)) return true
  if (lower === 'said' || lower === 'told' || lower === 'wrote') return false
  if (before?.kind !== 'word') return false
  if (isCapitalised(text) && isCapitalised(tokens[at + 1]?.text ?? '')) return true
  if (lower.endsWith('ed') || lower.endsWith('ing')) return false
  if (!lower.endsWith('s') && !/[st]$|^(?:i|we|you|they|who|to|and|people|men|women)$/.test(before.lower))
    return (
      tokens[at - 2]?.lower !== 'and' &&
      !auxiliaries.has(before.lower) &&
      !isAdverb(before.lower) &&
      !irregularPast.test(lower)
    )
  return (
    determiners.has(before.lower) ||
    (nounPrepositions.has(before.lower) && before.lower !== 'to') ||
    /(?:'s|s'|ous|ic|al|ive|ful|ant|ent)$/.test(before.lower)
  )
}

const irregularPast = /^(?:said|told|wrote|read|put|went|shot|swore|began|thought|felt|saw|knew|found|heard|blew)$/

const opensPhrase = (token: Token) =>
  token.kind === 'word' &&
  (isCapitalised(token.text) ||
    determiners.has(token.lower) ||
    personPronouns.has(token.lower) ||
    /^\d/.test(token.text) ||
    /(?:s|men|er|or|man|ist|ian)$/.test(token.lower)) &&
  !times.has(token.lower) &&
  !(token.lower === 'that')

/** Behind an inverted verb a phrase may begin with any noun or adjective: “said retired teacher Ida Moen”. */
const mayFollow = (token: Token) =>
  token.kind === 'word' &&
  !isVerbal(token.lower) &&
  !prepositions.has(token.lower) &&
  !isAdverb(token.lower) &&
  !times.has(token.lower)

function staysAfter(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.kind === 'quotation') return false
  if (token.kind === 'mark')
    return token.text === '.' ? isInsideName(tokens, at, tokens[at + 1]) : /^[()&/]$/.test(token.text)
  const { lower } = token
  // A finite verb ends its subject: “Moen declined”.
  if (lower.endsWith('ed') && !token.isCapital && !determiners.has(tokens[at - 1]?.lower ?? '')) return false
  if (lower === 'and') return joins(tokens[at - 1], tokens[at + 1])
  if (nounPrepositions.has(lower)) return lower === 'of' || (lower === 'for' && !times.has(tokens[at + 1]?.lower ?? ''))
  return !isVerbal(lower) && !times.has(lower) && !isAdverb(lower) && !personPronouns.has(lower)
}
