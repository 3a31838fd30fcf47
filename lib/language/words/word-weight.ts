import learned from './word-weights.json'

/** Hundredths. Learned by `npm run eval:train`. */
const weights = new Map(Object.entries<number>(learned.words))

/**
 * How much it tells of two passages that both have a word, by its stem: 0 where every article has it, about 4 where few
 * do. It does not depend on what it is compared with, so that what was compared once stays so.
 */
export const wordWeight = (stem: string): number => (weights.get(stem) ?? learned.rarest) / 100
