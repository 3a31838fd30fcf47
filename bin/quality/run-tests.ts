import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from '../browser.mjs'
import { runChecks } from './run-checks'
import { closingLine, readTally, sum, type Tally, tallyOfPlaywright, tallyOfVitest } from './tally'

const parts = {
  check: runChecks,
  unit: (args: readonly string[]) => inScratch((folder) => runVitest(join(folder, 'vitest.json'), args)),
  e2e: (args: readonly string[]) => inScratch((folder) => runPlaywright(join(folder, 'playwright.json'), args)),
} as const
type Part = keyof typeof parts

const usage = `Usage: npm test -- [--only check|unit|e2e]… [what the one runner that was chosen understands]`

/**
 * Runs the parts that were asked for, or all, and closes with the sum: each check, test and browser test counts as one.
 * @returns the exit code: 0 only if something ran and nothing failed
 */
export async function runTests(args: readonly string[]): Promise<number> {
  const { chosen, rest } = readArguments(args)
  const tallies: Tally[] = []
  for (const part of chosen) {
    console.log(`\n${part}`)
    tallies.push(await parts[part](rest))
  }
  const all = sum(tallies)
  console.log(`\n${closingLine(all)}`)
  return all.failed === 0 && all.passed > 0 ? 0 : 1
}

function readArguments(args: readonly string[]): { chosen: readonly Part[]; rest: readonly string[] } {
  const chosen: Part[] = []
  const rest: string[] = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (arg !== '--only') rest.push(arg)
    else {
      const part = args[++i] ?? ''
      if (!isPart(part)) throw new Error(usage)
      chosen.push(part)
    }
  }
  if (rest.length > 0 && chosen.length !== 1) throw new Error(usage)
  return { chosen: chosen.length > 0 ? chosen : (Object.keys(parts) as Part[]), rest }
}

const isPart = (word: string): word is Part => word in parts

function runVitest(report: string, args: readonly string[]): Tally {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = run('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...args])
  return readTally(report, code, tallyOfVitest)
}

async function runPlaywright(report: string, args: readonly string[]): Promise<Tally> {
  await ensureBrowser((line) => console.log(line))
  const code = run('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json', ...args], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  return readTally(report, code, tallyOfPlaywright)
}

function run(script: string, args: readonly string[], environment: Record<string, string> = {}): number {
  const done = spawnSync(process.execPath, [script, ...args], {
    env: { ...process.env, NODE_ENV: 'test', NEXT_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return done.status ?? 1
}

async function inScratch(work: (folder: string) => Tally | Promise<Tally>): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-report-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
