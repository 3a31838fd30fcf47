import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { closingLine, readTally, sum, tallyOfPlaywright, tallyOfVitest } from './tally'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-tally-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const report = (name: string, content: unknown) => {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('a tally', () => {
  it('adds up and speaks in one line', () => {
    const all = sum([
      { passed: 7, failed: 0, skipped: 0 },
      { passed: 2, failed: 1, skipped: 3 },
    ])
    expect(closingLine(all)).toBe('9 passed, 1 failed, 3 skipped')
    expect(closingLine(sum([]))).toBe('0 passed, 0 failed')
  })

  it('reads what the runners report', () => {
    const vitest = report('v', { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })
    expect(readTally(vitest, 1, tallyOfVitest)).toEqual({ passed: 5, failed: 1, skipped: 3 })
    const playwright = report('p', { stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 2 } })
    expect(readTally(playwright, 0, tallyOfPlaywright)).toEqual({ passed: 5, failed: 0, skipped: 2 })
  })

  it('counts a runner that failed without a failed test as one failure', () => {
    const green = report('g', { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 })
    expect(readTally(green, 1, tallyOfVitest)).toEqual({ passed: 5, failed: 1, skipped: 0 })
    expect(readTally(join(folder, 'absent'), 1, tallyOfVitest)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})
