import { countsOf } from '../counts-of'

/** That a shingle of an own piece stands in a piece of an archived version too. */
export type Hit = { readonly hash: string; readonly own: number; readonly version: number; readonly piece: number }

/** A piece of the archive that may tell what an own one does. */
export type Candidate = Omit<Hit, 'hash'> & { readonly weight: number; readonly hits: number }

/** What stands in more places is a phrase that everybody uses, and tells nothing. */
export const mostUses = 200

/** How many pieces, and of how many versions, are looked at word by word. */
const [mostForOne, mostVersions, mostInAll] = [8, 24, 80]
/** One shingle in common comes about by chance: of what has no more, only so many versions are looked at. */
const mostByChance = 6

/** The likeliest pieces for each own one: first what has several shingles in common; one that few have counts for more. */
export function candidatesAmong(hits: readonly Hit[]): Candidate[] {
  const uses = countsOf(hits.map(({ hash }) => hash))
  const found = new Map<string, { -readonly [K in keyof Candidate]: Candidate[K] }>()
  for (const { hash, own, version, piece } of hits) {
    const count = uses.get(hash) ?? 1
    if (count > mostUses) continue
    const key = `${own} ${version} ${piece}`
    const one = found.get(key) ?? { own, version, piece, weight: 0, hits: 0 }
    one.weight += 1 / count
    one.hits++
    found.set(key, one)
  }
  const perOwn = new Map<number, number>()
  const versions = new Set<number>()
  let byChance = 0
  const likeliest = [...found.values()].sort(byLikeliness).filter(({ own, version, hits }) => {
    const count = perOwn.get(own) ?? 0
    const isNew = !versions.has(version)
    if (count >= mostForOne || (isNew && versions.size >= mostVersions)) return false
    if (isNew && hits === 1 && ++byChance > mostByChance) return false
    perOwn.set(own, count + 1)
    versions.add(version)
    return true
  })
  return likeliest.slice(0, mostInAll)
}

const byLikeliness = (a: Candidate, b: Candidate) =>
  Math.min(b.hits, 2) - Math.min(a.hits, 2) ||
  b.weight - a.weight ||
  a.own - b.own ||
  a.version - b.version ||
  a.piece - b.piece
