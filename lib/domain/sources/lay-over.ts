import { stem } from '@/lib/language/words/stem'
import { wordWeight } from '@/lib/language/words/word-weight'
import { type Alignment, align } from '../archive/align'
import { commonWords, type DiffWord } from '../concordance/word-diff'
import { likelyWindows, type Window } from './likely-windows'
import type { QuoteUnits } from './quote-units'
import type { Source } from './read-source'

/** A word that a quote and its source have in common: its number among the units of each. */
export type Pair = readonly [quote: number, source: number]

/** Words of a source that lie further apart than this, about a minute of speech, are not of one passage. */
export const farApart = 150
/** This near, a single common word may belong to the passage. */
const near = 12
/** So many units of a quote are laid over the source at once. */
const mostAtOnce = 200
/** From here on a word tells one passage from another. */
const tellingWeight = 1.3

/** How much a word tells of a passage, 0 to about 4. */
export const weightOf = ({ same }: DiffWord): number => wordWeight(stem(same))
export const isTelling = (word: DiffWord): boolean => weightOf(word) >= tellingWeight

/** Which words of a quote are which of its source, in the order of the quote: the likeliest place of each stretch of it. */
export function layOver({ units, parts, gaps }: QuoteUnits, source: Source): Pair[] {
  const pairs: Pair[] = []
  for (let from = 0; from < units.length; from += mostAtOnce)
    pairs.push(...bestCover(units, { from, to: Math.min(units.length, from + mostAtOnce) }, source))
  for (const left of uncovered(units.length, pairs)) {
    if (left.to - left.from === units.length || !standsAlone(units, left, parts, gaps)) continue
    const found = bestCover(units, left, source)
    if (found.length === left.to - left.from) pairs.push(...found)
  }
  return pairs.sort(([a], [b]) => a - b)
}

function bestCover(quote: QuoteUnits['units'], stretch: Window, source: Source): Pair[] {
  const bounds = { from: 0, to: source.units.length }
  let best: { pairs: Pair[]; weight: number } = { pairs: [], weight: 0 }
  for (const window of likelyWindows(quote.slice(stretch.from, stretch.to), source)) {
    const pairs = cover({ quote, source, stretch, bounds }, window, stretch.to - stretch.from < 3)
    const weight = pairs.reduce((sum, [q], k) => sum + 0.1 + weightOf(quote[q] as DiffWord) - gapBefore(pairs, k), 0)
    if (weight > best.weight) best = { pairs, weight }
  }
  return best.pairs
}

/** Of two places with the same words, the one where they stand closer is the likelier. */
function gapBefore(pairs: readonly Pair[], k: number): number {
  const length = (pairs[k]?.[1] ?? 0) - (pairs[k - 1]?.[1] ?? pairs[k]?.[1] ?? 0)
  return length / 1_000 + (length > near ? tellingWeight : 0)
}

/** A stretch of a quote that is to be covered, and the units of the source that may do so. */
type Task = {
  readonly quote: QuoteUnits['units']
  readonly source: Source
  readonly stretch: Window
  readonly bounds: Window
}

/** On which side of what was found before. */
type Side = 'before' | 'behind'

/** The most alike stretches of two, and then, before and behind them, what is left of the quote. */
function cover(task: Task, window: Window, isNear: boolean, side: Side = 'behind'): Pair[] {
  const { quote, source, stretch, bounds } = task
  const [own, theirs] = [quote.slice(stretch.from, stretch.to), source.units.slice(window.from, window.to)]
  const core = side === 'before' ? alignLast(own, theirs) : align(own, theirs)
  if (!core) return []
  const [ours, others] = [own.slice(core.here.from, core.here.to), theirs.slice(core.there.from, core.there.to)]
  if (!isNear && !(core.common >= 3 || (core.common === 2 && ours.some(isTelling)))) return []
  const here = { from: stretch.from + core.here.from, to: stretch.from + core.here.to }
  const there = { from: window.from + core.there.from, to: window.from + core.there.to }
  const left = { ...task, stretch: { ...stretch, to: here.from }, bounds: { ...bounds, to: there.from } }
  const right = { ...task, stretch: { ...stretch, from: here.to }, bounds: { ...bounds, from: there.to } }
  return [
    ...beside(left, 'before', (reach) => ({ from: Math.max(bounds.from, there.from - reach), to: there.from })),
    ...commonWords(ours, others).map(([q, s]): Pair => [here.from + q, there.from + s]),
    ...beside(right, 'behind', (reach) => ({ from: there.to, to: Math.min(bounds.to, there.to + reach) })),
  ]
}

/** As `align`, but of stretches that are equally alike the last ones: those that are next to what comes behind. */
function alignLast(a: readonly DiffWord[], b: readonly DiffWord[]): Alignment | undefined {
  const core = align(a.toReversed(), b.toReversed())
  const turned = ({ from, to }: Window, { length }: readonly DiffWord[]) => ({ from: length - to, to: length - from })
  return core && { ...core, here: turned(core.here, a), there: turned(core.there, b) }
}

/** What is left of a quote on one side of its core: close by if it is there, or else further away. */
function beside(task: Task, side: Side, windowOf: (reach: number) => Window): Pair[] {
  const length = task.stretch.to - task.stretch.from
  if (length <= 0) return []
  const close = cover(task, windowOf(near + length), true, side)
  if (close.length === length) return close
  const further = cover(task, windowOf(farApart + length), false, side)
  return further.length > close.length ? further : close
}

/** A stretch that may stand in another place: a part, or a sentence’s worth of words that tell something. */
function standsAlone(
  units: QuoteUnits['units'],
  { from, to }: Window,
  parts: QuoteUnits['parts'],
  gaps: QuoteUnits['gaps'],
): boolean {
  const isEdge = (at: number) => at === units.length || parts.has(at) || gaps.has(at)
  const telling = units.slice(from, to).filter(isTelling).length
  if (isEdge(from) && isEdge(to)) return telling > 0 || to - from > 1
  return to - from >= 4 && telling >= 2 && (isEdge(from) || isEdge(to))
}

function uncovered(length: number, pairs: readonly Pair[]): Window[] {
  const covered = new Set(pairs.map(([q]) => q))
  const left: Window[] = []
  for (let from = 0; from < length; from++) {
    if (covered.has(from)) continue
    let to = from + 1
    while (to < length && !covered.has(to)) to++
    left.push({ from, to })
    from = to
  }
  return left
}
