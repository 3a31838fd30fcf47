/** Two heights that belong together, in the same order on both sides. */
export type Anchor = { readonly here: number; readonly there: number }

/** The most pairs that go down together on both sides: what lies crosswise can’t be scrolled along. */
export function anchorsOf(pairs: readonly Anchor[]): Anchor[] {
  const sorted = pairs.toSorted((a, b) => a.here - b.here || a.there - b.there)
  /** For each length, the chain whose last pair is the highest on the other side. */
  const ends: number[] = []
  const before: number[] = []
  sorted.forEach(({ there }, i) => {
    let at = ends.findIndex((end) => (sorted[end]?.there ?? 0) >= there)
    if (at < 0) at = ends.length
    before[i] = at > 0 ? (ends[at - 1] ?? -1) : -1
    ends[at] = i
  })
  const chain: Anchor[] = []
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) chain.push(sorted[i] as Anchor)
  return chain.reverse()
}

/** Where the other side has to stand for a height of this one: between two anchors in proportion. */
export function heightBeside(anchors: readonly Anchor[], here: number, ends: Anchor): number {
  const all = [{ here: 0, there: 0 }, ...anchors, ends]
  const next = all.findIndex((one) => one.here > here)
  const [from, to] = [all[Math.max(0, next - 1)] ?? ends, next < 0 ? ends : (all[next] ?? ends)]
  if (next < 0 || to.here === from.here) return to.there
  return from.there + ((here - from.here) / (to.here - from.here)) * (to.there - from.there)
}
