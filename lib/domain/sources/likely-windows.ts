import type { DiffWord } from '../concordance/word-diff'
import type { Source } from './read-source'

/** Units of a source, by number: `from` inclusive, `to` exclusive. */
export type Window = { readonly from: number; readonly to: number }

/** How many of a passage’s words are looked up, the rarest first, and how many windows are looked at word by word. */
const [mostLookedUp, mostWindows] = [8, 3]
/** A word that stands in more places is looked up only where there is no rarer one. */
const mostPlaces = 1_000

/**
 * Where in a source a passage may stand, the likeliest first: where most of its rarest words stand as far from each other
 * as in the passage. Nothing where it has none of them.
 */
export function likelyWindows(passage: readonly DiffWord[], { places, units }: Source): Window[] {
  const width = Math.max(8, Math.ceil(passage.length / 2))
  const votes = new Map<number, number>()
  for (const { at, places: all } of rarest(passage, places))
    for (const place of all) {
      const offset = Math.floor((place - at) / width)
      votes.set(offset, (votes.get(offset) ?? 0) + 1 / Math.sqrt(all.length))
    }
  const windows: Window[] = []
  const ranked = [...votes.keys()]
    .map((offset) => ({ offset, score: (votes.get(offset) ?? 0) + (votes.get(offset + 1) ?? 0) }))
    .sort((a, b) => b.score - a.score || a.offset - b.offset)
  for (const { offset } of ranked) {
    if (windows.length === mostWindows) break
    const from = Math.max(0, (offset - 1) * width)
    const to = Math.min(units.length, (offset + 3) * width + passage.length)
    if (!windows.some((one) => Math.abs(one.from - from) <= width)) windows.push({ from, to })
  }
  return windows
}

function rarest(passage: readonly DiffWord[], places: Source['places']) {
  const known = passage
    .map(({ same }, at) => ({ at, places: places.get(same) ?? [] }))
    .filter((one) => one.places.length > 0)
    .sort((a, b) => a.places.length - b.places.length || a.at - b.at)
  const rare = known.filter((one) => one.places.length <= mostPlaces).slice(0, mostLookedUp)
  return rare.length > 0 ? rare : known.slice(0, 1)
}
