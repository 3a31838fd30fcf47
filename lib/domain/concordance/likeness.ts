import { pronounOfName } from '@/lib/language/actors/pronouns'
import { stem } from '@/lib/language/words/stem'
import { haveCommon } from '../have-common'
import { commonWeight, likeStems, mayBeOne, type Speakers, type StemLikeness, weightOf } from './like-stems'
import { relationOf } from './relation'
import { isInMarks } from './story'
import { type Credit, isInferred, type OwnWording, type Wording } from './wordings'

/** What tells of a wording whether another may be of the same utterance, whoever is credited. */
type Words = Pick<OwnWording, 'form' | 'stems' | 'cue'>

/**
 * What two wordings have in common, by their words alone; undefined where that is too little for one utterance, whoever is
 * credited. It is the same whatever else a story tells.
 */
export function likeWords(a: Words, b: Words): StemLikeness | undefined {
  const alike = likeStems(a.stems, b.stems)
  const { score, telling } = alike
  const [first, second] = [isInMarks(a.form), isInMarks(b.form)]
  if (first && second) return telling.length > 0 && score >= (telling.length < 2 ? 0.45 : 0.5) ? alike : undefined
  if (first || second) return (score >= 0.45 && telling.length >= 2) || isSameAct(a, b, telling) ? alike : undefined
  return score >= 0.6 && telling.length >= 3 ? alike : undefined
}

/**
 * How likely two wordings, of two articles, are of one utterance, 0 to 1; undefined where that is not assumed. The same
 * words do not suffice: who speaks and what of must fit as well, the more so the fewer words there are.
 */
export function likeness(a: Wording, b: Wording, alike = likeWords(a, b)): number | undefined {
  if (!alike) return undefined
  const { score, telling } = alike
  if (isOfOtherDay(a, b)) return undefined
  const speakers = compareCredits(a.credit, b.credit)
  const [first, second] = [isInMarks(a.form), isInMarks(b.form)]
  if (first && second) {
    if (telling.length >= 2) return mayBeOne(alike, speakers) ? score : undefined
    if (speakers === 'unknown') return isPartOf(a, b, manyWords) ? score : undefined
    const isOne = speakers === 'same' && (isSaidAlike(a, b, score) || isPartOf(a, b, fewWords) || sameReferent(a, b))
    return isOne ? score : undefined
  }
  if (speakers !== 'same' && speakers !== 'compatible') return undefined
  if (!first && !second) return score * 0.8
  if (score >= 0.45 && telling.length >= 2) return score * 0.9
  return speakers === 'same' ? Math.max(0.3, score) * 0.7 : undefined
}

/**
 * Whether of much the same words some were said long before: that is another utterance. The very same words are one that is
 * told again, and an article that comes days after the other calls its day “last week”.
 */
export function isOfOtherDay(a: Wording, b: Wording): boolean {
  if (a.isEarlier === b.isEarlier || daysBetween(a, b) > mostDaysBetween) return false
  const relation = relationOf(a.exact, b.exact, isInMarks(a.form) ? b.form : a.form)
  return relation === 'wording' || relation === 'paraphrase'
}

const [mostDaysBetween, dayMs] = [3, 86_400_000]

/** How far apart the articles were published; 0 where that is not known. */
function daysBetween({ article: { publishedAt: a } }: Wording, { article: { publishedAt: b } }: Wording): number {
  return a && b ? Math.abs(Date.parse(a) - Date.parse(b)) / dayMs : 0
}

/** Nearly the same words, and so many that they are no phrase: plain words are one utterance as well. */
const isSaidAlike = (a: Wording, b: Wording, score: number) =>
  score >= 0.85 && Math.min(a.stems.size, b.stems.size) >= 6 && commonStems(a, b) >= 5
/** So many words in a row are one utterance where the speaker is the same, and so many where that is not known. */
const [fewWords, manyWords] = [3, 5]

/** Whether one is a stretch of the other, of so many words at least. */
function isPartOf(a: Wording, b: Wording, fewest: number): boolean {
  const [short, long] = a.exact.length < b.exact.length ? [a, b] : [b, a]
  const relation = relationOf(long.exact, short.exact, short.form)
  return short.exact.trim().split(/\s+/).length >= fewest && (relation === 'truncation' || relation === 'identical')
}

const commonStems = (a: Wording, b: Wording) => [...a.stems.keys()].filter((one) => b.stems.has(one)).length

/** Little in common, but told with the same verb, as one who “warned” of something rare is. */
const isSameAct = (a: Words, b: Words, telling: readonly string[]) =>
  isTellingCue(a.cue) && stem(a.cue) === stem(b.cue) && telling.some((one) => (a.stems.get(one) ?? 0) >= 2.5)

/** Whether a cue tells what was done by saying it: people “say” everything, and “warn” of few things. */
const isTellingCue = (cue: string) => cue !== '' && !neutralCues.has(stem(cue))
const neutralCues = new Set(
  (
    'said says say told tell added add noted note stated state explained continued reported commented remarked ' +
    'mentioned answered replied spoke speaking wrote write posted announced described according'
  )
    .split(' ')
    .map(stem),
)

/** Whether nearly all that one wording says stands in another as well. */
export const holds = (whole: Wording, part: Wording): boolean =>
  isInMarks(whole.form) && isInMarks(part.form) && commonWeight(whole.stems, part.stems) >= 0.85 * weightOf(part.stems)

/** Whether two short wordings are about one thing: not in two places, and the words around them have something in common. */
function sameReferent(a: Wording, b: Wording): boolean {
  const [here, there] = [a.scenes, b.scenes]
  const isElsewhere = here.places.size > 0 && there.places.size > 0 && !haveCommon(here.places, there.places)
  // A single word needs the same place, also where the sentences before have to tell it.
  const isOne = a.stems.size === 1 || b.stems.size === 1
  if (isElsewhere && (isOne || (here.isOwn && there.isOwn))) return false
  const isSame = commonWeight(a.stems, b.stems) >= Math.max(weightOf(a.stems), weightOf(b.stems)) - 0.02
  if (isSame && !isOne) return true
  const names = new Set([...namesIn(a.credit), ...namesIn(b.credit)])
  const without = (stems: ReadonlyMap<string, number>) =>
    new Map([...stems].filter(([stem, weight]) => weight >= 1 && !names.has(stem)))
  const [one, other] = isOne ? [without(within(a)), without(within(b))] : [without(a.around), without(b.around)]
  return commonWeight(one, other) / Math.min(weightOf(one), weightOf(other)) >= 0.2
}

/** What a word is said of may stand around it here, and in the quote there: the hours are “critical”, “the hours are critical”. */
const within = ({ around, stems }: Wording) => (stems.size > 1 ? new Map([...around, ...stems]) : around)

const namesIn = (credit: Credit | undefined) =>
  `${credit?.name ?? ''} ${credit?.words ?? ''}`.toLowerCase().split(/\s+/).map(stem)

/** Whether two articles credit the same. */
export function compareCredits(a: Credit | undefined, b: Credit | undefined): Speakers {
  if (!a || !b) return 'unknown'
  if (a.figure && a.figure === b.figure) return 'same'
  const [one, other] = [pronounOf(a), pronounOf(b)]
  if (one && other && one !== other) return 'other'
  if (a.figure && b.figure) {
    if (speaksFor(a, b) || speaksFor(b, a)) return 'compatible'
    return isInferred(a) || isInferred(b) ? 'unknown' : 'other'
  }
  if (!a.figure && !b.figure) return commonNames(a.words, b.words) ? 'compatible' : 'unknown'
  const [known, unnamed] = a.figure ? [a, b] : [b, a]
  return saysWhom(known, unnamed.words) ? 'compatible' : 'unknown'
}

/** Which pronoun a speaker goes by, as their article has it or as their name tells. */
function pronounOf({ words, figure }: Credit): string | undefined {
  const own = /^s?he$/i.exec(words)?.[0].toLowerCase()
  return own ?? (figure?.kind === 'person' ? pronounOfName(figure.name) : undefined)
}

/** Whether somebody speaks for an institution, by a title: the Kremlin spokesman and the Kremlin. */
function speaksFor({ figure }: Credit, institution: Credit): boolean {
  if (figure?.kind !== 'person' || institution.figure?.kind === 'person') return false
  const name = institution.figure?.name ?? institution.name
  return titlesOf(figure).some((title) => title.includes(name))
}

/** Whether an unnamed speaker may be one who is named: by the institution, “a Kremlin spokesperson”. */
function saysWhom({ figure, name }: Credit, words: string): boolean {
  if (!figure) return false
  if (figure.kind !== 'person') return words.includes(figure.name) || words.includes(name)
  return titlesOf(figure).some((title) => commonNames(title, words))
}

const titlesOf = (figure: NonNullable<Credit['figure']>) => figure.places.flatMap(({ named }) => named.titles)

/** Whether both have a word with a capital in common. */
function commonNames(a: string, b: string): boolean {
  const names = (text: string) => text.match(/\p{Lu}[\p{L}.]+/gu) ?? []
  const own = new Set(names(a).filter((word) => !/^(?:A|An|The)$/.test(word)))
  return names(b).some((word) => own.has(word))
}
