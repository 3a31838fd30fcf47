import 'server-only'
import { isInMarks } from '@/lib/domain/concordance/story'
import type { Wording } from '@/lib/domain/concordance/wordings'
import { nameKey } from '@/lib/domain/names/name-key'
import { gradeQuote } from '@/lib/domain/sources/grade-quote'
import { isAnother, isNeverHeard, labelAt, type Turn, turnsIn } from '@/lib/domain/sources/heard-at'
import { readSource } from '@/lib/domain/sources/read-source'
import type { GradedQuoteView } from '@/lib/schemas/source'

/** Who is heard in a source, and what articles may call them. */
export type Heard = { readonly id: string; readonly names: readonly string[] }

/**
 * The wordings of a story, each compared with a source, in its order; what it does not have stands last. Where one person
 * is heard in it, only their quotes can be missing; where it names its speakers, only theirs. What stands in no quotation marks is shown where it is found, and not
 * graded: nobody says that these were the words.
 */
export function gradeWordings(text: string, wordings: readonly Wording[], heard: Heard | null): GradedQuoteView[] {
  const source = readSource(text)
  const turns = turnsIn(text)
  const who = heard && { id: heard.id, keys: new Set(heard.names.map(nameKey)) }
  const canBeMissing = (wording: Wording) =>
    who ? isCreditedTo(wording, who) : !isSaidElsewhere(namesOf(wording), turns)
  return wordings
    .flatMap((wording): GradedQuoteView[] => {
      const { article, form, spans } = wording
      const parts = spans.map(({ start, end }) => article.index.slice(start, end))
      const found = gradeQuote({ form: form === 'direct' ? form : 'partial', parts }, source)
      if (found.grade === 'not-found' && (!isInMarks(form) || !canBeMissing(wording))) return []
      const [first] = found.places
      const heard = first ? labelAt(turns, source.index.toUtf16(first.start)) : null
      // A word or two are found with anybody: of somebody else they are not these.
      if (heard && isShort(wording) && namesOf(wording).some((name) => isAnother(heard, name))) return []
      const quote = { ...quoteOf(wording), heard }
      if (!isInMarks(form)) return [{ ...quote, ...found, grade: 'reported', places: [...found.places], diff: [] }]
      return [{ ...quote, ...found, places: [...found.places], diff: [...found.diff] }]
    })
    .sort((a, b) => placeIn(a) - placeIn(b))
}

const isShort = ({ exact }: Wording) => exact.trim().split(/\s+/).length <= fewWords
const fewWords = 2

const placeIn = ({ places: [first] }: GradedQuoteView) => first?.start ?? Number.MAX_SAFE_INTEGER

function quoteOf(wording: Wording): Omit<GradedQuoteView, 'grade' | 'places' | 'heard' | 'diff' | 'score'> {
  const { key, article, spans, exact, form, annotationId, credit } = wording
  const actorId = creditedActor(wording)
  return {
    ...{ id: key, articleId: article.id, outlet: article.outlet, exact, form },
    spans: spans.map(({ start, end }) => ({ start, end })),
    ...(annotationId && { annotationId }),
    ...(credit && {
      credit: { name: credit.figure?.name ?? credit.name, words: credit.words, ...(actorId && { actorId }) },
    }),
  }
}

/** Who is credited, of the desk’s actors: as the article is read, or as a person marked it. */
const creditedActor = ({ credit, article, annotationId }: Wording): string | undefined =>
  article.marked.find(({ id }) => id === annotationId)?.speaker?.actorId ?? credit?.figure?.actorId

function isCreditedTo(wording: Wording, who: { readonly id: string; readonly keys: ReadonlySet<string> }): boolean {
  const actorId = creditedActor(wording)
  if (actorId !== undefined) return actorId === who.id
  return namesOf(wording).some((name) => who.keys.has(nameKey(name)))
}

/** How the article, and the desk, call who is credited. */
const namesOf = ({ credit }: Wording): string[] => (credit ? [credit.name, credit.figure?.name ?? credit.name] : [])

const isSaidElsewhere = (names: readonly string[], turns: readonly Turn[]) =>
  names.length > 0 && names.every((name) => isNeverHeard(turns, name))
