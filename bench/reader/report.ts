import { median } from '../measure'
import type { AppRow } from './real-app'
import type { Samples } from './side-by-side'

/** Medians of both sides for one measure; a ratio above 1 says how many times less Verbatim needs. */
type Comparison = {
  readonly count: number
  readonly measure: string
  readonly verbatim: number
  readonly recogito: number
  readonly ratio: number
}
type Target = { readonly target: string; readonly found: string; readonly isMet: boolean }

export const comparisons = (samples: readonly Samples[]): Comparison[] =>
  samples.flatMap(({ count, measures }) =>
    Object.entries(measures).map(([measure, values]) => {
      const [verbatim, recogito] = [median(values.verbatim), median(values.recogito)]
      return { count, measure, verbatim, recogito, ratio: recogito / verbatim }
    }),
  )

/** Behind means by more than chance adds between two equal runs: a tenth, and one millisecond or megabyte. */
const isBehind = ({ verbatim, recogito }: Comparison) => verbatim > recogito * 1.1 + 1

/** What the reader promises, and whether this run kept it. */
export function targets(rows: readonly Comparison[], app: readonly AppRow[]): Target[] {
  const all = (measure: string) => rows.filter((row) => row.measure === measure)
  const load = all('load and paint, ms').find(({ count }) => count === 10_000)
  const slowest = Math.max(...all('scroll, ms a frame').map(({ verbatim }) => verbatim))
  const behind = rows.filter(isBehind)
  const key = app.find(({ article, measure }) => article.startsWith('10000 words, 2000 ') && measure.includes('(Q)'))
  return [
    {
      target: 'loads and paints 10,000 at least ten times faster',
      found: `${load?.ratio.toFixed(1)} times`,
      isMet: (load?.ratio ?? 0) >= 10,
    },
    {
      target: 'scrolls at 60 frames a second',
      found: `${(1000 / slowest).toFixed(0)} at least`,
      isMet: slowest < 17.2,
    },
    {
      target: 'is not behind in anything',
      found: behind.map(({ count, measure }) => `${count}: ${measure}`).join('; ') || 'nothing',
      isMet: behind.length === 0,
    },
    ...(key
      ? [
          {
            target: 'key press to painted highlight, p95 with 2,000: 50 ms',
            found: `${key.p95.toFixed(0)} ms`,
            isMet: key.p95 <= 50,
          },
        ]
      : []),
  ]
}

export function printed(rows: readonly Comparison[], app: readonly AppRow[], met: readonly Target[]): string {
  const line = (cells: readonly (string | number)[], widths: readonly number[]) =>
    cells
      .map((cell, i) => {
        const text = typeof cell === 'number' ? cell.toFixed(1) : cell
        return i < 2 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0)
      })
      .join('')
  const [side, whole] = [
    [9, 32, 12, 12, 9],
    [36, 46, 12, 12],
  ] as const
  return [
    '',
    line(['marks', '', 'Verbatim', 'Recogito', 'ratio'], side),
    ...rows.map((row) => line([String(row.count), row.measure, row.verbatim, row.recogito, row.ratio], side)),
    ...(app.length > 0 ? ['', line(['the running app', '', 'median', 'p95'], whole)] : []),
    ...app.map((row) => line([row.article, row.measure, row.median, row.p95], whole)),
    '',
    ...met.map(({ target, found, isMet }) => `${isMet ? 'met   ' : 'MISSED'}  ${target} (${found})`),
  ].join('\n')
}
