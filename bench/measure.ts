/** The middle of some numbers; of an even count, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}

/** What some work gives, and how many milliseconds it took. */
export async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const from = performance.now()
  const value = await work()
  return [value, performance.now() - from]
}

/**
 * Times two things in turn, A B A B, so that a machine that slows down slows both; the first rounds warm up and don't
 * count. Gives the median of each in milliseconds and the median of the ratios, as text.
 */
export async function ratioRow(
  ours: () => Promise<unknown>,
  limit: () => Promise<unknown>,
  rounds: number,
): Promise<[string, string, string]> {
  const warmUp = Math.min(5, rounds)
  const pairs: [number, number][] = []
  for (let round = -warmUp; round < rounds; round++) {
    const [, a] = await timed(ours)
    const [, b] = await timed(limit)
    if (round >= 0) pairs.push([a, b])
  }
  const show = (ms: number) => (ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toFixed(2)} ms`)
  const ratio = median(pairs.map(([a, b]) => a / b))
  return [show(median(pairs.map(([a]) => a))), show(median(pairs.map(([, b]) => b))), ratio.toFixed(1)]
}
