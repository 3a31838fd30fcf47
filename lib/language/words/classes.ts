const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words of the closed classes of English, in lower case. */
export const determiners = set(
  'the a an this that these those his her its their our my your some any each every no another one two three four five ' +
    'six seven eight nine ten several many most few both all such other more fewer various numerous certain',
)
export const personPronouns = set('he she they we i it')
export const prepositions = set(
  'of for in at from with to on by about against behind among between into over under near inside outside across ' +
    'within without during since until after before around through toward towards despite amid',
)
/** Prepositions that stay inside a noun phrase: “a spokesman for the port of Havn”. */
export const nounPrepositions = set('of for at from with in behind to on inside')
export const auxiliaries = set(
  'has have had did does do is was were are be been being am will would could should can may might must shall ' +
    "having not n't hasn't haven't hadn't didn't doesn't don't isn't wasn't weren't aren't won't wouldn't couldn't " +
    "can't cannot shouldn't",
)
export const subordinators = set(
  'that because if when while although though whether as than since unless whereas who whom whose which what how why ' +
    'where after before until once so but or nor yet',
)
export const adverbs = set(
  'also then later still once recently just even now never often again further too both simply already always soon ' +
    'earlier only first ever instead meanwhile however therefore perhaps maybe thus back once twice not all themselves ' +
    'himself herself itself',
)
/** Names of times, which stand between a subject and its verb or before a subject. */
export const times = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december today yesterday tonight tomorrow',
)

export const isAdverb = (lower: string): boolean =>
  adverbs.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !notAdverbs.has(lower))

const notAdverbs = set(
  'family only reply supply ally rally assembly italy july monopoly emily kelly reilly bully daily',
)

export function isCapitalised(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text)
}
