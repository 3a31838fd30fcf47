import type { Paragraph, Sentence, Token } from '../tokens'
import { isAdverb, isCapitalised } from '../words/classes'
import { attributionVerbOf, saysWord, speechVerbOf } from '../words/speech-verbs'
import {
  clauseSubject,
  firstSubject,
  isNoun,
  phraseEndingAt,
  type Range,
  subjectAfter,
  subjectBefore,
} from './noun-phrase'

/** Who said a quotation and how that was found out; ranges are of the tokens of `paragraph`. */
export type Attribution = {
  readonly rule: string
  readonly paragraph: number
  readonly speaker?: Range
  readonly cue?: Range
  /** Whether nobody is named beside the quotation, and it goes on with who spoke before. */
  readonly isCarried?: boolean
}

/** A quotation of the text with its attribution; `token` is its place in its paragraph. */
export type AttributedQuotation = {
  readonly paragraph: number
  /** Its sentence’s place in the paragraph. */
  readonly sentence: number
  readonly token: number
  readonly attribution: Attribution | undefined
}

/** Attributes every quotation of an article, in the order of the text. */
export function attributeQuotations(paragraphs: readonly Paragraph[]): AttributedQuotation[] {
  const found: AttributedQuotation[] = []
  paragraphs.forEach(({ tokens, sentences }, paragraph) => {
    sentences.forEach((sentence, number) => {
      const isAlone = tokens.slice(sentence.from, sentence.to).every(({ kind }) => kind !== 'word')
      for (let token = sentence.from; token < sentence.to; token++)
        if (tokens[token]?.kind === 'quotation') {
          const attribution = attribute(paragraphs, { paragraph, number, sentence, token, isAlone }, found.at(-1))
          found.push({ paragraph, sentence: number, token, attribution })
        }
    })
  })
  return found
}

type Place = {
  readonly paragraph: number
  readonly number: number
  readonly sentence: Sentence
  readonly token: number
  /** Whether its sentence holds nothing but quotations. */
  readonly isAlone: boolean
}
type InSentence = Pick<Place, 'sentence' | 'token'>

function attribute(
  paragraphs: readonly Paragraph[],
  place: Place,
  last: AttributedQuotation | undefined,
): Attribution | undefined {
  const { tokens } = paragraphs[place.paragraph] as Paragraph
  const inSentence = (found: Found | undefined) => found && { ...found, paragraph: place.paragraph }
  const lastSign = tokens[place.token]?.text.replace(/["”’'»]+$/, '').at(-1) ?? ''
  const endsHere = /[,.?!…—–-]/.test(lastSign) || /^[,—–-]/.test(tokens[place.token + 1]?.text ?? '')
  const [after, ahead] = [endsHere ? cueBehind(tokens, place) : undefined, cueAhead(tokens, place)]
  const signed = signature(paragraphs, place)
  if (signed) return signed
  const nearest = lastSign === ',' ? (after ?? ahead) : ahead?.isClose ? ahead : (after ?? ahead)
  return (
    inSentence(nearest && { rule: nearest.rule, ...ranges(nearest) }) ??
    fromContext(paragraphs, place, last) ??
    inSentence(anyCue(tokens, place))
  )
}

type Found = { readonly rule: string; readonly speaker?: Range; readonly cue?: Range }
type Near = Found & { readonly isClose?: boolean }
const ranges = ({ speaker, cue }: Found) => ({ ...(speaker && { speaker }), ...(cue && { cue }) })

/** “…,” said Moen · “…,” Moen said · “…,” according to Moen. */
function cueBehind(tokens: readonly Token[], { sentence, token }: InSentence): Near | undefined {
  let at = token + 1
  while (at < sentence.to && /^(?:[,—–)\]"”'’]|-+)$/.test(tokens[at]?.text ?? '')) at++
  const first = tokens[at]
  if (!first || at >= sentence.to || first.kind !== 'word') return undefined
  if (first.lower === 'according' && tokens[at + 1]?.lower === 'to') return accordingTo(tokens, at, sentence.to)
  if (isAdverb(first.lower) && speechVerbOf(tokens[at + 1]?.lower ?? '')) at++
  const verb = tokens[at]?.lower ?? ''
  if (speechVerbOf(verb) || (verb.endsWith('ed') && !isCapitalised(first.text))) {
    const speaker = subjectAfter(tokens, at, sentence.to, true)
    if (speaker) return { rule: 'verb-then-speaker', speaker, cue: { from: at, to: at + 1 } }
  }
  return verbBehind(tokens, at, sentence)
}

function verbBehind(tokens: readonly Token[], from: number, sentence: Sentence): Near | undefined {
  if (/^(?:but|and|while|which|who|as|though|although|when|\w+ing)$/.test(tokens[from]?.lower ?? '')) return undefined
  for (let verb = from + 1; verb < Math.min(sentence.to, from + 40); verb++) {
    const token = tokens[verb]
    if (!token || token.kind === 'quotation' || token.text === ';' || token.text === ':') return undefined
    const isKnown = attributionVerbOf(token.lower) && !isNoun(tokens, verb)
    if (!isKnown && !(verb <= from + 4 && endsClause(tokens, verb, sentence.to))) continue
    const isSetIn = tokens[verb - 1]?.text === ','
    const speaker = isSetIn ? subjectAfter(tokens, from - 1, verb) : subjectBefore(tokens, verb, from)
    if (speaker && speaker.from <= from + 2)
      return { rule: 'speaker-then-verb', speaker, cue: { from: verb, to: verb + 1 } }
  }
  return undefined
}

/** A verb nobody listed, as the last word of its clause: “…,” she deadpanned. */
const endsClause = (tokens: readonly Token[], verb: number, end: number) =>
  /[^e]ed$/.test(tokens[verb]?.lower ?? '') && (verb + 1 >= end || /^[.,;]$/.test(tokens[verb + 1]?.text ?? ''))

function accordingTo(tokens: readonly Token[], at: number, end: number): Near | undefined {
  const speaker = subjectAfter(tokens, at + 1, end)
  return speaker && { rule: 'according-to', speaker, cue: { from: at, to: at + 2 } }
}

/** “…” — Ida Moen, at the end of the paragraph or in the next one. */
function signature(paragraphs: readonly Paragraph[], { paragraph, token }: Place): Attribution | undefined {
  const here = paragraphs[paragraph]?.tokens ?? []
  const isLast = token + 1 >= here.length
  const [at, from] = isLast ? [paragraph + 1, 0] : [paragraph, token + 1]
  const tokens = (paragraphs[at]?.tokens ?? []).slice(from, from + longestSignature + 1)
  const [dash, name] = tokens
  if (!dash || !name || !/^[-–—―]+$/.test(dash.text) || !isCapitalised(name.text)) return undefined
  if (tokens.length > longestSignature) return undefined
  const end = tokens.findIndex(
    (one, i) => i > 1 && (one.kind === 'quotation' || /^[,(]$/.test(one.text) || isFullStop(tokens, i)),
  )
  const to = end < 0 ? tokens.length : end
  if (tokens.slice(1, to).some(({ lower }) => attributionVerbOf(lower))) return undefined
  return { rule: 'signed', paragraph: at, speaker: { from: from + 1, to: from + to }, cue: { from, to: from + 1 } }
}

const longestSignature = 12
/** A full stop that ends more than an initial or an abbreviated title. */
const isFullStop = (tokens: readonly Token[], i: number) =>
  tokens[i]?.text === '.' && (i + 1 === tokens.length || (tokens[i - 1]?.text.length ?? 0) > 2)

/** Moen said: “…” · according to Moen, “…” · Moen: “…”. */
function cueAhead(tokens: readonly Token[], { sentence, token }: InSentence): Near | undefined {
  let [gap, thought]: [number, Near | undefined] = [0, undefined]
  for (let at = token - 1; at >= sentence.from && gap < 45; at--, gap++) {
    const { lower = '', kind } = tokens[at] ?? {}
    if (kind !== 'word') continue
    if (lower === 'according' && tokens[at + 1]?.lower === 'to') {
      const found = accordingTo(tokens, at, token)
      return found && { ...found, isClose: true }
    }
    if (!attributionVerbOf(lower) || isNoun(tokens, at)) continue
    const speaker = subjectOf(tokens, at, sentence, token)
    if (!speaker) continue
    const found = { rule: 'speaker-verb-quotation', speaker, cue: { from: at, to: at + 1 }, isClose: gap < 12 }
    // Who thinks or feels something is named by who says so: “Moen said the crew was feeling ‘fine’.”
    if (speechVerbOf(lower)) return thought && gap > 20 ? thought : found
    thought ??= found
  }
  if (thought) return thought
  return nameBeforeColon(tokens, sentence, token)
}

/** The subject of a verb; of a participle (“…, adding”) the one of the verb before it, or else of the sentence. */
function subjectOf(tokens: readonly Token[], verb: number, sentence: Sentence, end: number): Range | undefined {
  const { lower = '' } = tokens[verb] ?? {}
  const before = tokens[verb - 1]?.lower ?? ''
  if (/^(?:was|were|been|being)$/.test(before) && /^(?:asked|told)$/.test(lower)) return undefined
  if (lower.endsWith('ing') && !/^(?:is|was|are|were|been|be|'s)$/.test(before)) {
    if (tokens[verb - 1]?.kind === 'word' && !isParticipleOpening(before))
      return subjectBefore(tokens, verb, sentence.from)
    for (let at = verb - 1; at > sentence.from; at--)
      if (speechVerbOf(tokens[at]?.lower ?? '') && !isNoun(tokens, at) && !tokens[at]?.lower.endsWith('ing')) {
        const speaker = subjectBefore(tokens, at, sentence.from) ?? subjectAfter(tokens, at, verb)
        if (speaker) return speaker
      }
    return clauseSubject(tokens, sentence.from, verb)
  }
  const ahead = subjectBefore(tokens, verb, sentence.from)
  if (ahead) return ahead
  return saysWord(lower) ? subjectAfter(tokens, verb, end) : undefined
}

/** Words before a participle that is no noun’s: “by saying”. */
const isParticipleOpening = (lower: string) =>
  /^(?:by|and|or|while|when|before|after|in|without|then|of|for)$/.test(lower) || isAdverb(lower)

function nameBeforeColon(tokens: readonly Token[], { from }: Sentence, token: number): Near | undefined {
  if (tokens[token - 1]?.text !== ':' || token - 2 < from) return undefined
  const speaker = clauseSubject(tokens, from, token - 1) ?? phraseEndingAt(tokens, token - 2, from)
  return speaker && { rule: 'name-colon', speaker, cue: { from: token - 1, to: token }, isClose: true }
}

/** Any verb of saying elsewhere in the sentence: “‘…’ is how Moen put it”. */
function anyCue(tokens: readonly Token[], { sentence, token }: InSentence): Found | undefined {
  for (let at = token + 1; at < sentence.to; at++) {
    if (!speechVerbOf(tokens[at]?.lower ?? '')) continue
    const speaker = subjectBefore(tokens, at, sentence.from)
    if (speaker) return { rule: 'verb-in-sentence', speaker, cue: { from: at, to: at + 1 } }
  }
  return undefined
}

/** A quotation that stands alone: who spoke before it in its paragraph, who is announced, or who spoke last. */
function fromContext(
  paragraphs: readonly Paragraph[],
  { paragraph, number, sentence, token, isAlone }: Place,
  last: AttributedQuotation | undefined,
): Attribution | undefined {
  const { tokens, sentences } = paragraphs[paragraph] as Paragraph
  if (last?.attribution && last.paragraph === paragraph && (isAlone || last.token >= sentence.from))
    return { ...last.attribution, rule: isAlone ? 'same-paragraph' : 'same-sentence', isCarried: true }
  if (!isAlone) return undefined
  const previous = sentences[number - 1]
  if (previous) return announced(tokens, previous, paragraph)
  const quotation = tokens[token]?.quotation
  const above = paragraphs[paragraph - 1]
  const lastAbove = above?.sentences.at(-1)
  if (above && lastAbove && above.tokens.at(-1)?.text === ':') return announced(above.tokens, lastAbove, paragraph - 1)
  if (last?.attribution && (quotation?.continues || paragraph - last.paragraph <= 2))
    return { ...last.attribution, rule: quotation?.continues ? 'quotation-goes-on' : 'spoke-last', isCarried: true }
  return above && lastAbove ? announced(above.tokens, lastAbove, paragraph - 1) : undefined
}

/** Who acts in the sentence before a quotation that stands alone. */
function announced(tokens: readonly Token[], sentence: Sentence, paragraph: number): Attribution | undefined {
  const near = cueAhead(tokens, { sentence, token: sentence.to })
  if (near?.speaker) return { rule: 'sentence-before', paragraph, ...ranges(near), isCarried: true }
  const speaker = firstSubject(tokens, sentence.from, sentence.to)
  return speaker && { rule: 'sentence-before', paragraph, speaker, isCarried: true }
}
