import { existsSync, readFileSync } from 'node:fs'

/** How many tests there were, by outcome. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )

/** The line that a run ends with, for people and programs. */
export const closingLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
}
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

/** What vitest's JSON report counts. */
export const tallyOfVitest = (report: VitestReport): Tally => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
})

/** What Playwright's JSON report counts; a test that passed at its second try has passed, and is named in the output. */
export const tallyOfPlaywright = ({ stats }: PlaywrightReport): Tally => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
})

/**
 * Reads a runner's report. A runner that failed without a failed test (a file that does not load, a server that does
 * not start, no report at all) counts as one failure, so that no such run looks green.
 */
export function readTally<Report>(file: string, exitCode: number, read: (report: Report) => Tally): Tally {
  const tally = existsSync(file)
    ? read(JSON.parse(readFileSync(file, 'utf8')) as Report)
    : { passed: 0, failed: 0, skipped: 0 }
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}
