/** What is learned from: the names of what holds, and whether it is one of those sought. */
export type Example = { readonly features: readonly string[]; readonly isPositive: boolean }

type Options = { readonly epochs: number; readonly rate: number; readonly decay: number; readonly fewest: number }

/**
 * Weights of a logistic regression over named features, learned by AdaGrad with weight decay. Features that fewer
 * examples than `fewest` have are left out. The same examples give the same weights.
 */
export function fitLogistic(
  examples: readonly Example[],
  { epochs, rate, decay, fewest }: Options,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { features } of examples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].filter(([, count]) => count >= fewest).map(([name]) => name)
  const place = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map(({ features, isPositive }) => ({
    at: features.flatMap((name) => place.get(name) ?? []),
    target: isPositive ? 1 : 0,
  }))
  const [weights, seen] = [new Float64Array(names.length), new Float64Array(names.length).fill(1e-6)]
  const random = seededRandom()
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { at, target } of shuffled(rows, random)) {
      let sum = 0
      for (const i of at) sum += weights[i] ?? 0
      const error = 1 / (1 + Math.exp(-sum)) - target
      for (const i of at) {
        const slope = error + decay * (weights[i] ?? 0)
        seen[i] = (seen[i] ?? 0) + slope * slope
        weights[i] = (weights[i] ?? 0) - (rate * slope) / Math.sqrt(seen[i] ?? 1)
      }
    }
  return new Map(names.map((name, i) => [name, weights[i] ?? 0]))
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const all = [...items]
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[all[i], all[j]] = [all[j] as T, all[i] as T]
  }
  return all
}

/** Numbers in [0, 1) that look random and are the same each time. */
function seededRandom(): () => number {
  let seed = 1
  return () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return seed / 0x80000000
  }
}
