/** Nouns and verbs for one sort of event, by the sort. What the words of one row name may be one event. */
const sorts = {
  war: 'war conflict invasion fighting hostilities offensive',
  talks:
    'talks talk negotiations negotiation discussions discussion meeting meetings met meet meets summit session ' +
    'exchanges consultations dialogue conversation conference visit',
  strike: 'strike strikes walkout stoppage',
  protest: 'protest protests demonstration demonstrations march rally',
  fire: 'fire fires blaze blazes wildfire',
  crash: 'crash collision derailment accident',
  attack: 'attack attacks bombing shooting raid shelling explosion blast',
  vote: 'vote election elections referendum ballot poll',
  storm: 'storm hurricane cyclone typhoon flood floods flooding outage blackout',
  trial: 'trial hearing proceedings inquest inquiry investigation',
  closure: 'closure shutdown lockdown ban banned suspension suspended',
} as const
export type EventSort = keyof typeof sorts

const sortOfWord = new Map(
  Object.entries(sorts).flatMap(([sort, words]) => words.split(' ').map((word) => [word, sort as EventSort] as const)),
)

/** The sort of event that a word names, in lower case; undefined for any other word. */
export const eventSortOf = (lower: string): EventSort | undefined => sortOfWord.get(lower)
