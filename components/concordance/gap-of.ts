import { words } from '@/lib/words'

const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How long after one moment another one is: “2 hours”; undefined where that is less than a minute. */
export function gapOf(from: string, to: string): string | undefined {
  const ms = Date.parse(to) - Date.parse(from)
  const step = steps.find(([, size]) => ms >= size)
  if (!step) return undefined
  const [unit, size] = step
  return new Intl.NumberFormat(words.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(ms / size))
}
