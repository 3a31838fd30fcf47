import { monthNames } from '@/lib/language/times/days'

const by = '(?:(?:Written|Reported|Reporting|Story|Words|Text) )?[Bb]y|BY|Von|VON|Por|POR|Par|PAR|Av|AV|Af|AF|Di|Door'
const name = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*"
const joint = '(?:and|og|und|et|och|y|e|en|&|de|da|di|del|der|den|van|von|la|le|bin|al|el)'
const byline = new RegExp(
  `^(?:${by}):? (${name}(?:,? (?:${name}|${joint}))*(?:, [\\p{L} ’'-]{3,60})?)(?: ?[|•·–—] ?(.{1,60}))?$`,
  'u',
)

/** Whom a line such as “By Ann Lee, Harbour Editor | 3 March 2026” names, and what it says besides. */
export function bylineOf(line: string): { byline: string; rest: string } | undefined {
  const [, found, rest] = (line.length <= 160 && byline.exec(line)) || []
  return found ? { byline: found, rest: rest ?? '' } : undefined
}

const month = `(?:${monthNames.map((full) => `${full.slice(0, 3)}(?:${full.slice(3)})?`).join('|')}|sept)`
const capitalPlace = "\\p{Lu}[\\p{Lu} .'’()/-]{2,40}"
const anyPlace = "\\p{Lu}[\\p{L} .'’-]{2,40}"
const agency = '(?: ?\\([\\p{L} ]{2,30}\\))?'
const date = `(?:, ?${month.replace(/\b(\w)/g, (letter) => `[${letter}${letter.toUpperCase()}]`)}\\.? \\d{1,2}(?:, ?\\d{4})?)`
const looseDate = '(?:, ?[\\p{L}. ]{2,20} ?\\d{0,2}(?:,? ?\\d{4})?)?'
const dateline = new RegExp(
  `^((?:${capitalPlace}${looseDate}|${anyPlace}${date})${agency}) ?(?:[—–-]+$|[—–-]+ (?=["“‘'\\p{Lu}\\p{Lo}\\d]))`,
  'u',
)
const labels =
  /^(?:BREAKING|UPDATED?|EXCLUSIVE|WATCH|LIVE|OPINION|ANALYSIS|VIDEO|PHOTOS?|EDITORIAL|REVIEW|EXPLAINER|FACTBOX|CORRECTED|URGENT|ALERT|JUST IN|LATEST)\b/

/** The place, day and agency that an article begins with: “PORT ELLERY, MARCH 3 —”, “LONDON (Tidewire) - The…”. */
export function datelineOf(line: string): { dateline: string; isWholeLine: boolean } | undefined {
  const found = dateline.exec(line)
  if (!found?.[1] || labels.test(line)) return undefined
  return { dateline: found[1].trim(), isWholeLine: found[0].length === line.length }
}

/** The first full date that a line names, as `YYYY-MM-DD`: a month in English words, or ISO 8601. */
export function dateOf(line: string): string | undefined {
  const found = new RegExp(
    `\\b(?:(?<month>${month})\\.? (?<day>\\d{1,2})|(?<day2>\\d{1,2}) (?<month2>${month})\\.?),? (?<year>\\d{4})\\b|\\b(?<iso>\\d{4}-\\d{2}-\\d{2})\\b`,
    'i',
  ).exec(line)?.groups
  if (!found) return undefined
  const number = monthNames.findIndex((full) =>
    full.startsWith((found['month'] ?? found['month2'] ?? '-').toLowerCase().slice(0, 3)),
  )
  const day = (found['day'] ?? found['day2'] ?? '').padStart(2, '0')
  const iso = found['iso'] ?? `${found['year']}-${String(number + 1).padStart(2, '0')}-${day}`
  const read = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso) ? iso : undefined
}

/** Whether a line says when something was published, and nothing else. */
export const isDateLine = (line: string): boolean =>
  line.length <= 60 &&
  dateOf(line) !== undefined &&
  /^(?:(?:first )?(?:published|posted)\b:? ?(?:on )?)?(?:\p{L}+day,? )?[\p{L}\d .,-]+\d{4}(?:,? (?:at )?\d{1,2}[:.]\d{2}.{0,12})?$|^\d{4}-\d{2}-\d{2}$/iu.test(
    line,
  )
