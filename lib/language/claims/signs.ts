/** What makes a sentence easy or hard to check. The reasons among them are told to people. */
export type Sign = (typeof reasonSigns)[number] | (typeof otherSigns)[number]
export const reasonSigns = [
  ...(['percent', 'money', 'magnitude', 'year', 'number', 'comparison', 'superlative', 'cause', 'act'] as const),
] as const
const otherSigns = [
  ...(['question', 'they', 'I', 'we', 'you', 'past aux', 'past', 'modal', 'opinion', 'courtesy', 'negation'] as const),
] as const

const listed: Readonly<Partial<Record<Sign, string>>> = {
  percent: 'percent percentage',
  magnitude: 'hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens',
  comparison: 'than',
  superlative:
    'most highest lowest largest biggest worst best first never ever every record double doubled triple tripled half ' +
    'majority quarter third',
  cause: 'because due cause caused causes resulted results led',
  act:
    'vote voted support supported opposed signed passed vetoed approved banned promised raised cut captured invaded ' +
    'killed arrested fired resigned elected',
  they: 'he she they',
  I: 'i my me',
  we: 'we our',
  you: 'you',
  'past aux': 'have has had was were',
  modal: "will going would could should can may might must let let's",
  opinion: 'think believe feel hope guess want know',
  courtesy: 'thank thanks please welcome good hello bless okay yes no',
  negation:
    "not never nobody don't doesn't didn't won't wouldn't can't couldn't isn't aren't wasn't weren't hasn't haven't hadn't cannot",
}

const signsOfWord = new Map<string, Sign[]>()
for (const [sign, words = ''] of Object.entries(listed))
  for (const word of words.split(' ')) signsOfWord.set(word, [...(signsOfWord.get(word) ?? []), sign as Sign])

/** The signs that a word shows, given in lower case with straight apostrophes. */
export function signsOf(lower: string): readonly Sign[] {
  const first = lower.charCodeAt(0)
  if ((first >= 48 && first <= 57) || '$€£¥#'.includes(lower[0] ?? '#')) return signsOfNumber(lower)
  const known = signsOfWord.get(lower)
  if (known) return known
  return lower.length > 4 && lower.endsWith('ed') ? past : none
}

const [none, past]: [Sign[], Sign[]] = [[], ['past']]

function signsOfNumber(lower: string): Sign[] {
  if (/^[$€£¥]\d/.test(lower)) return ['money']
  if (lower.endsWith('%')) return ['percent']
  if (/^(?:1[89]|20)\d\d$/.test(lower)) return ['year']
  return /^\d/.test(lower) ? ['number'] : []
}
