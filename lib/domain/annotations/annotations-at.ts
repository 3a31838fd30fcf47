import type { Span } from '@/lib/schemas/span'

type Placed = { readonly id: string; readonly spans: readonly Span[] }

/** Finds what lies at a place, without looking at all there is. */
export type PlaceIndex = {
  /** Ids of those that hold the character at this code point, the shortest first. */
  readonly at: (codePoint: number) => string[]
  /** Ids of those that hold or touch some of the half-open span, in reading order. */
  readonly within: (span: Span) => string[]
}

type Entry = { id: string; start: number; end: number; furthest: number }

/**
 * Indexes annotations by their places: sorted starts, each with the furthest end so far, so that a look-up
 * walks back only as long as something may still reach that far. Nothing is sorted before the first look-up.
 */
export function placeIndex(items: Iterable<Placed>): PlaceIndex {
  let known: Entry[] | undefined
  const reaching = (start: number, end: number): Entry[] => {
    const found: Entry[] = []
    const entries = (known ??= sortedEntries(items))
    for (let i = lastAtOrBefore(entries, end - 1); i >= 0; i--) {
      const entry = entries[i] as Entry
      if (entry.furthest <= start) break
      if (entry.end > start) found.push(entry)
    }
    return found
  }
  const ids = (found: Entry[]) => [...new Set(found.map(({ id }) => id))]
  return {
    at: (codePoint) => ids(reaching(codePoint, codePoint + 1).sort((a, b) => a.end - a.start - (b.end - b.start))),
    within: ({ start, end }) => ids(reaching(start, end).reverse()),
  }
}

function sortedEntries(items: Iterable<Placed>): Entry[] {
  const entries: Entry[] = []
  for (const { id, spans } of items) for (const { start, end } of spans) entries.push({ id, start, end, furthest: 0 })
  entries.sort((a, b) => a.start - b.start)
  let furthest = 0
  for (const entry of entries) entry.furthest = furthest = Math.max(furthest, entry.end)
  return entries
}

function lastAtOrBefore(entries: readonly Entry[], codePoint: number): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.start ?? 0) <= codePoint) low = middle + 1
    else high = middle
  }
  return low - 1
}
