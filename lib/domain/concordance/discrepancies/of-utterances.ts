import type { Extent } from '@/lib/language/marks/quotations'
import { quantitiesIn } from '@/lib/language/quantities'
import { daysIn } from '@/lib/language/times/days'
import { type Token, wordsOf } from '@/lib/language/tokens'
import type { Span } from '@/lib/schemas/span'
import { relationOf } from '../relation'
import { evidenceIn } from '../scenes'
import { evidenceAt, isInMarks } from '../story'
import { bare, type Utterance } from '../utterance'
import { type Credit, isInferred, type Wording } from '../wordings'
import { type Discrepancy, isAcross, whoTells } from './discrepancy'
import { mayBeOne } from './numbers'

type Standing = 'named' | 'institution' | 'unnamed'

const standingOf = ({ credit }: Wording): Standing | undefined =>
  credit && (credit.figure ? (credit.figure.kind === 'person' ? 'named' : 'institution') : 'unnamed')

/** One utterance, credited to a person by name here, and to an institution or somebody unnamed there. */
export function attributionDiscrepancy({ id, wordings, base }: Utterance): Discrepancy[] {
  const credited = trusted(wordings)
  const persons = new Set(credited.flatMap(({ credit }) => (credit?.figure?.kind === 'person' ? credit.figure : [])))
  const standings = new Set(credited.map(standingOf))
  if (standings.size < 2 && persons.size < 2) return []
  const evidence = credited.map(({ article, credit, spans }) => evidenceAt(article, creditPlace(spans, credit)))
  if (!isAcross(evidence)) return []
  const told = credited.map((one) => ({ outlet: one.article.outlet, what: creditWords(one) }))
  return [
    {
      key: `attribution ${id}`,
      kind: 'attribution',
      severity: persons.size > 1 ? 'conflict' : 'difference',
      subject: shortened(base.exact),
      explanation: `The same words are credited differently. ${whoTells(told)}.`,
      evidence,
    },
  ]
}

/**
 * The wordings that credit somebody, without those whose speaker was only inferred and is not whom others name. A headline has
 * no room for names.
 */
function trusted(all: readonly Wording[]): Wording[] {
  const wordings = all.filter(({ isHeading }) => !isHeading)
  const figures = (isToTrust: boolean) =>
    new Set(wordings.flatMap(({ credit }) => (credit && isInferred(credit) !== isToTrust ? (credit.figure ?? []) : [])))
  const [named, inferred] = [figures(true), figures(false)]
  const known = named.size === 0 && inferred.size === 1 ? inferred : named
  // An article that names them once leaves nobody unnamed.
  const naming = new Set(wordings.flatMap(({ article, credit }) => (credit?.figure ? article : [])))
  return wordings.filter(({ article, credit }) => {
    if (!credit) return false
    if (isInferred(credit)) return credit.figure !== undefined && known.has(credit.figure)
    return credit.figure !== undefined || !naming.has(article)
  })
}

/** The words with whoever is credited beside them; a quote alone where that is far off. */
function creditPlace(spans: readonly Span[], credit: Wording['credit']): Span {
  const quote = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }
  const mention = credit?.mention
  if (!mention) return quote
  const both = { start: Math.min(quote.start, mention.start), end: Math.max(quote.end, mention.end) }
  return both.end - both.start - (quote.end - quote.start) <= farthest ? both : quote
}

/** In code points. */
const farthest = 120

/** How an article says whom it names: a role, “the judge”, is one that it gives somebody elsewhere. */
const how: Readonly<Record<Credit['via'], string>> = {
  ...{ named: 'by name', marked: 'by name', institution: 'by name' },
  ...{ pronoun: 'by a pronoun', carried: 'named just before', unnamed: 'by role' },
}

function creditWords(one: Wording): string {
  const { credit } = one
  if (!credit) return ''
  const standing = standingOf(one)
  if (standing === 'named') return `${credit.figure?.name ?? credit.name}, ${how[credit.via]}`
  return standing === 'institution'
    ? `${credit.figure?.name ?? credit.name}, as an institution`
    : `“${credit.words}”, without a name`
}

/** The same utterance in quotation marks, with other words between them. */
export function wordingDiscrepancy({ id, wordings, base }: Utterance): Discrepancy[] {
  const inMarks = wordings.filter(({ form }) => isInMarks(form))
  const changed = inMarks.filter((one) => one !== base && differs(base, one))
  if (changed.length === 0) return []
  const differing = [base, ...changed]
  const evidence = differing.flatMap(({ article, spans }) => spans.map((span) => evidenceAt(article, span)))
  if (!isAcross(evidence)) return []
  const told = differing.map(({ article, exact }) => ({ outlet: article.outlet, what: `“${bare(exact)}”` }))
  return [
    {
      key: `wording ${id}`,
      kind: 'wording',
      severity: 'difference',
      subject: shortened(differing[0]?.exact ?? ''),
      explanation: `Inside quotation marks the words differ. ${whoTells(told)}.`,
      evidence,
    },
  ]
}

/** Other words, or words left out within the marks with nothing that shows it. */
function differs(base: Wording, { exact, form, spans }: Wording): boolean {
  const relation = relationOf(base.exact, exact, form)
  if (relation === 'splice') return spans.length === 1 && base.spans.length === 1 && !/…|\.\.\./.test(exact)
  return relation === 'wording' || relation === 'paraphrase'
}

/** A day or a number that an article reports otherwise than another has it of the same utterance. */
export function reportDiscrepancies({ id, wordings }: Utterance): Discrepancy[] {
  const read = wordings.map((wording) => ({ wording, words: wordsIn(wording) }))
  const of = <T extends Extent>(
    kind: 'date' | 'number',
    found: (words: readonly Token[]) => T[],
    isOther: (a: T, b: T) => boolean,
  ): Discrepancy[] => {
    // Of several, nobody can tell which is which.
    const given = read.flatMap(({ wording, words }) => {
      const [one, ...others] = found(words)
      return one && others.length === 0 ? [{ wording, one }] : []
    })
    const differing = given.filter((a) =>
      given.some(
        (b) =>
          isOther(a.one, b.one) &&
          // Within quotation marks they are words that differ.
          !(isInMarks(a.wording.form) && isInMarks(b.wording.form)),
      ),
    )
    const evidence = differing.map(({ wording, one }) => evidenceIn(wording.article, one))
    if (!isAcross(evidence)) return []
    const told = differing.map(({ wording }, i) => ({
      outlet: wording.article.outlet,
      what: `“${evidence[i]?.exact}”`,
    }))
    return [
      {
        ...{ key: `${kind} said ${id}`, kind, severity: 'conflict', evidence, subject: evidence[0]?.exact ?? '' },
        explanation: `What was said gives another ${kind === 'date' ? 'day' : 'number'}. ${whoTells(told)}.`,
      },
    ]
  }
  return [
    ...of('date', daysIn, (a, b) => differIn(a.weekday, b.weekday) || differIn(a.date, b.date)),
    ...of('number', quantitiesIn, (a, b) => a.of.at(-1) === b.of.at(-1) && !mayBeOne(a, b)),
  ]
}

const differIn = <T>(a: T | undefined, b: T | undefined) => a !== undefined && b !== undefined && a !== b

/** The words of a wording, without those around it. */
function wordsIn({ article, spans }: Wording): Token[] {
  const { toUtf16, text } = article.index
  return spans.flatMap(({ start, end }) => wordsOf(text, toUtf16(start), toUtf16(end)))
}

const shortened = (exact: string) => (exact.length > 120 ? `${exact.slice(0, 119)}…` : bare(exact))
