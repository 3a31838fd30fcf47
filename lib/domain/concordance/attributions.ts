import { roles } from '@/lib/language/actors/gazetteer'
import { monthNames } from '@/lib/language/times/days'

const people =
  /^(?:m[ae]n|wom[ae]n|people|person|boy|girl|child|children|parent|couple|family|sources?|insiders?|participants?|residents?|witness(?:es)?|neighbours?|neighbors?|colleagues|supporters|protesters|demonstrators|critics|analysts|experts|officials|aides|diplomats|workers?|owner|welder|driver|passenger|patient|voter|survivor|victim|refugee|officers?|police|staff|organi[sz]ers?|authorities|spokes\p{L}+)$/u
/** Whether a word in lower case names a body by what it is: “company”, “ministry”. */
export const isBody = (lower: string): boolean => bodies.test(lower)

const bodies =
  /^(?:government|ministry|company|firm|union|court|party|commission|committee|council|agency|authority|office|department|bank|club|operator|association|federation|institute|university|hospital|regulator|administration|embassy|airline|newspaper|station|broadcaster|paper|team|group|army|military|coalition|opposition)s?$/

/** What stands at the start of a sentence with a capital and is nobody. */
const nobody =
  /^(?:\p{L}+ing|then|now|later|here|there|also|still|yet|meanwhile|however|but|and|so|asked|today|yesterday|once|this|that|these|those|what|when|why|how)$/iu

/**
 * Whether the words that an article has in the place of a speaker name anybody: a name, a person by what they are, or a body.
 * An engine may take for a speaker what only stands where one would.
 */
export function isSomebody(words: string): boolean {
  const [head = ''] = words.split(/,|\s(?:who|which|that|of|for|at|from|in|with|to|on)(?:\s|$)/)
  const last = head.trim().split(/\s+/).at(-1) ?? ''
  const noun = last.toLowerCase().replaceAll('‑', '-')
  const isKnown = [noun, noun.replace(/s$/, '')].some((one) => roles.has(one) || people.test(one) || isBody(one))
  return isKnown || (/^\p{Lu}/u.test(last) && !nobody.test(last))
}

const months = monthNames.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`).join('|')
const long = 'weeks?|months?|years?|decades?'
const earlier = new RegExp(
  [
    `\\b(?:[Ll]ast|[Pp]revious) (?:week|month|year|spring|summer|autumn|fall|winter|${months})\\b`,
    `\\b(?:\\d+|an?|two|three|four|five|six|several|many|some) (?:${long}) (?:ago|earlier|before)\\b`,
    `\\b(?:[Ii]n|[Ss]ince) (?:${months}|(?:19|20)\\d\\d)\\b`,
  ].join('|'),
  'u',
)

/**
 * Whether words around a quote say that it was said well before what the article is about; or that it was said “then”, and
 * the sentence before says when that was.
 */
export const isOfEarlier = (around: string, before = ''): boolean =>
  earlier.test(around) || (/\bthen\W*$/.test(around) && earlier.test(before))
