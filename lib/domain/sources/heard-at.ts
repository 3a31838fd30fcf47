import { unspokenIn } from './unspoken'

/** Where somebody begins to speak, and who: as the transcript writes it, or empty where that is unknown. UTF-16 units. */
export type Turn = { readonly start: number; readonly label: string }

/** The turns of a transcript, in its order. A time of day alone begins none: the same person may go on. */
export const turnsIn = (text: string): Turn[] =>
  unspokenIn(text).flatMap(({ start, who }) => (who === undefined ? [] : { start, label: who }))

/** Who speaks at a place, in UTF-16 units, by the turns up to it; null where nobody is named. */
export const labelAt = (turns: readonly Turn[], at: number): string | null =>
  turns.findLast(({ start }) => start <= at)?.label || null

/** Who asks, leads or isn’t known: a label of such words may be anybody. */
const nobodys = new Set(
  'question answer reporter journalist moderator speaker interviewer interviewee host chair chairman chairwoman operator translator interpreter press all audience participant unidentified unknown male female man woman voice'.split(
    ' ',
  ),
)
/** Whose office is written instead of a name may have any name. */
const offices = new Set(
  'president prime minister secretary chancellor premier king queen mayor governor senator judge court counsel witness spokesman spokeswoman spokesperson ambassador commissioner general director'.split(
    ' ',
  ),
)
const titles = new Set('the mrs miss and sir dame lord lady'.split(' '))

/** The words of a name, folded, of three letters or more. */
const nameWords = (name: string): string[] =>
  (
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/\p{L}{3,}/gu) ?? []
  )
    .map((word) => word.toLowerCase())
    .filter((word) => !titles.has(word))

/** The words of a name without its office: two presidents have that in common. */
const ownWords = (name: string): string[] => nameWords(name).filter((word) => !offices.has(word))

/** Whether a label is nobody’s name nor office: “Q”, “REPORTER 2”. */
const isNobodys = (label: string): boolean => nameWords(label).every((word) => nobodys.has(word))

/** Whether a label names a person: neither “Q” or “REPORTER 2”, nor “THE PRESIDENT”. */
export const isNamed = (label: string): boolean =>
  !/^the\s/i.test(label) && ownWords(label).some((word) => !nobodys.has(word))

/**
 * Whether a transcript has somebody else say what an article credits to a name: the label names a person, and no word of
 * three letters or more is in both. Case and accents make no difference; the surname is enough. What an article writes in
 * small letters, “the warden”, is no name.
 */
export function isAnother(label: string, creditedName: string): boolean {
  const credited = ownWords(creditedName.replace(/(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}]*/gu, ''))
  if (credited.length === 0 || !isNamed(label)) return false
  const heard = new Set(ownWords(label))
  return !credited.some((word) => heard.has(word))
}

/**
 * Whether somebody never speaks in a transcript that names at least two people. Where it gives an office for a name,
 * nobody can tell.
 */
export function isNeverHeard(turns: readonly Turn[], creditedName: string): boolean {
  const labels = [...new Set(turns.map(({ label }) => label))].filter((label) => !isNobodys(label))
  return labels.filter(isNamed).length >= 2 && labels.every((label) => isAnother(label, creditedName))
}
