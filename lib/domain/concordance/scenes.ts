import type { SentenceReading } from '@/lib/language/read-sentences'
import { type Day, daysIn } from '@/lib/language/times/days'
import { type Duration, durationsIn } from '@/lib/language/times/durations'
import type { Token } from '@/lib/language/tokens'
import { type EventSort, eventSortOf } from '@/lib/language/words/events'
import { wordWeight } from '@/lib/language/words/word-weight'
import type { Span } from '@/lib/schemas/span'
import { type Evidence, evidenceAt, type StoryArticle } from './story'
import type { Figure, WhoIsWho } from './who-is-who'

/** What a sentence of an article tells of: which sort of event, where, who is there, when and how long. */
export type Scene = Omit<OwnScene, 'people'> & {
  readonly article: StoryArticle
  readonly people: readonly { readonly figure: Figure; readonly start: number; readonly end: number }[]
}

/** A scene as its article alone has it: who its people are, the story tells. */
export type OwnScene = {
  readonly sentence: SentenceReading
  readonly events: ReadonlySet<EventSort>
  /** The places that the sentence names, or the ones that the sentences before were about. */
  readonly places: ReadonlySet<string>
  readonly hasOwnPlace: boolean
  /** Each by their place among the article’s `named`. */
  readonly people: readonly { readonly named: number; readonly start: number; readonly end: number }[]
  readonly days: readonly Day[]
  readonly durations: readonly Duration[]
  readonly stems: ReadonlyMap<string, number>
}

/** For how many sentences a place goes on to be where things happen. */
const placeReach = 2

/** The sentences of an article’s body, each with what it tells of. */
export function scenesOf(article: StoryArticle, sentences: readonly SentenceReading[]): OwnScene[] {
  const { findings } = article
  const mentions = findings.named
    .flatMap((named, number) => named.mentions.map(({ start, end }) => ({ named, number, start, end })))
    .sort((a, b) => a.start - b.start)
  let [places, left, next] = [new Set<string>(), 0, 0]
  return sentences
    .filter(({ isHeading }) => !isHeading)
    .map((sentence) => {
      const { start, end, words } = sentence
      while (next < mentions.length && (mentions[next]?.start ?? 0) < start) next++
      const own: typeof mentions = []
      for (let i = next; i < mentions.length && (mentions[i]?.start ?? end) < end; i++) own.push(mentions[i] as never)
      const inPlaces = own.filter(({ named: { kind, name } }) => kind === 'place' && !continents.test(name))
      const named = inPlaces.filter((one) => isHere(article, one, inPlaces))
      const hasOwnPlace = named.length > 0
      if (hasOwnPlace) [places, left] = [new Set(named.map((one) => one.named.name)), placeReach]
      else if (left-- <= 0) places = new Set()
      const isTold = hasOwnPlace || goesOn(words)
      return {
        ...{ sentence, places: isTold ? places : nowhere, hasOwnPlace },
        events: new Set(words.flatMap(({ lower }) => eventSortOf(lower.replace(/'s$/, '')) ?? [])),
        people: own.flatMap(({ named: one, number, ...place }) =>
          one.kind === 'person' && isPresent(article, place.start, place.end, own) ? { named: number, ...place } : [],
        ),
        days: daysIn(words),
        durations: durationsIn(words),
        stems: new Map(words.flatMap(({ kind, stem }) => (kind === 'word' ? [[stem, wordWeight(stem)] as const] : []))),
      }
    })
}

/** A scene with its article and with its people, as the story knows them. */
export const peopled = (own: OwnScene, article: StoryArticle, who: WhoIsWho): Scene => ({
  ...{ ...own, article },
  people: own.people.flatMap(({ named, ...place }) => {
    const figure = who.of(article.id, named)
    return figure ? [{ figure, ...place }] : []
  }),
})

/** From here on a report is taken for one. */
const leastTelling = 0.8
/** Too wide to tell one event from another. */
const continents = /^(?:Africa|America|Asia|Europe|Latin America|Middle East|North America|South America)$/
const nowhere: ReadonlySet<string> = new Set()

/** Whether a sentence speaks of what the one before did: “The delegation included …”, “Joining them is …”. */
const goesOn = (words: readonly Token[]) => {
  const [first, second] = words
  const lower = first?.lower ?? ''
  return (
    /^(?:they|their|both|joining|attending|also|there)$/.test(lower) ||
    (lower === 'the' && (eventSortOf(second?.lower ?? '') !== undefined || /^(?:deleg|team)/.test(second?.stem ?? '')))
  )
}

/**
 * A place that something comes before or after is not where it happens, and neither is the town of “a town, a state”:
 * the wider one stands for both.
 */
function isHere({ index }: StoryArticle, { start, end }: Span, own: readonly Span[]): boolean {
  const [before, behind] = [index.slice(Math.max(0, start - 24), start), index.slice(end, end + 40)]
  return (
    !/\b(?:ahead of|before|prior to|after|since|from) (?:the |talks in |a )?$/i.test(before) &&
    !/^(?:[’']s)?\s(?:[\p{L}-]+\s){0,2}(?:follow|preced|comes? after|came after)/u.test(behind) &&
    !(behind.startsWith(', ') && own.some((other) => other.start === end + 2))
  )
}

/** Neither somebody’s team nor a name within another’s title: “son-in-law of …”, “Putin’s aide”. */
function isPresent(
  { index, findings }: StoryArticle,
  start: number,
  end: number,
  own: readonly { readonly number: number }[],
): boolean {
  if (/^(?:[’']|\s(?:administration|government|team|aides|officials|allies)\b)/.test(index.slice(end, end + 20)))
    return false
  // Whoever tells of it need not have been there.
  if (
    findings.quotes.some(
      ({ speaker, cue, score }) =>
        cue && speaker && score >= leastTelling && speaker.mention.start <= start && end <= speaker.mention.end,
    )
  )
    return false
  const name = index.slice(start, end)
  return !own.some(({ number }) => findings.named[number]?.titles.some((title) => title.includes(name)))
}

/** A stretch of the article’s text in UTF-16 units as evidence. */
export const evidenceIn = (article: StoryArticle, { start, end }: { start: number; end: number }): Evidence =>
  evidenceAt(article, { start: article.index.toCodePoint(start), end: article.index.toCodePoint(end) })

export const evidenceOf = ({ article, sentence }: Scene): Evidence => evidenceAt(article, sentence)
