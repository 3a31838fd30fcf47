/**
 * `npm run eval`: how well the engine reads articles that people have marked, on the half that its rules were tuned on
 * (train) and on the other one (dev), and how well it ranks sentences by whether fact-checkers took them up. Prints one
 * table. The data is third-party text that is not part of this project: where it is absent, that is said, and nothing fails.
 * VERBATIM_SHARED names the folder that holds `data`.
 *
 *   npm run eval -- --errors    the most frequent kinds of error as well
 *   npm run eval -- --json      only the numbers
 */
import { scoreClaims } from './eval/claims'
import { fScore, type QuoteScores, scoreQuotes } from './eval/quotes'

type Row = { readonly measure: string; readonly train: number; readonly dev: number; readonly target?: number }

const flags = new Set(process.argv.slice(2))
const [train, dev, claims] = [scoreQuotes('train'), scoreQuotes('dev'), scoreClaims()]
if (!train || !dev || !claims) console.log('The evaluation data is not on this machine; nothing was measured.')
else {
  const share = ({ right, wrong, none }: QuoteScores['speaker']) => right / (right + wrong + none)
  const both = (measure: string, of: (scores: QuoteScores) => number, target?: number): Row => ({
    ...{ measure, train: of(train), dev: of(dev) },
    ...(target !== undefined && { target }),
  })
  const rows: Row[] = [
    both('direct quotes, F of overlapping spans', ({ direct }) => fScore(direct), 0.975),
    both('direct quotes, F of equal spans (90 % common)', ({ directExact }) => fScore(directExact)),
    both('speaker of direct quotes, overlap or same last word', ({ speaker }) => share(speaker), 0.91),
    both('indirect content, F of overlapping spans', ({ indirect }) => fScore(indirect), 0.65),
    both('indirect content, F of spans half in common', ({ indirectHalf }) => fScore(indirectHalf)),
    both('speaker of indirect content that was found', ({ indirectSpeaker }) => share(indirectSpeaker)),
    { measure: 'check-worthiness, mean average precision', train: claims.learned, dev: claims.heldOut, target: 0.16 },
    { measure: 'check-worthiness, each debate left out in turn', train: claims.learned, dev: claims.inTurn },
  ]
  if (flags.has('--json')) console.log(JSON.stringify(rows, null, 2))
  else printed(rows)
  if (flags.has('--errors')) for (const [name, scores] of Object.entries({ train, dev })) errorsOf(name, scores)
  process.exitCode = rows.every(({ dev: value, target = 0 }) => value >= target) ? 0 : 1
}

function printed(rows: readonly Row[]): void {
  console.log(`${'measure'.padEnd(54)} train    dev   to reach`)
  for (const { measure, train: a, dev: b, target } of rows)
    console.log(
      `${measure.padEnd(54)} ${a.toFixed(3).padStart(5)}  ${b.toFixed(3).padStart(5)}${
        target === undefined ? '' : `   ${target.toFixed(3)} ${b >= target ? 'met' : 'MISSED'}`
      }`,
    )
}

function errorsOf(name: string, { errors }: QuoteScores): void {
  console.log(`\nErrors in direct quotes, ${name}`)
  for (const [kind, count] of [...errors].sort(([, a], [, b]) => b - a).slice(0, 20))
    console.log(`${String(count).padStart(6)}  ${kind}`)
}
