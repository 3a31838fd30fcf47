import { spawn } from 'node:child_process'
import type { Tally } from './tally'

/** What can be said of the sources without running them: npm script → what it makes sure of. The slow ones first. */
const checks = {
  types: 'TypeScript agrees, with the framework’s types of our routes',
  lint: 'no rule of the linter is broken',
  drift: 'the migrations say all that the schema does',
  unused: 'no file, export or package is left over',
  structure: 'imports go down the stairs',
  formatted: 'the formatter would change nothing',
  words: 'the interface speaks from one place',
  floors: 'no locked package has a known hole',
} as const

const lanes = 2

/** Runs all checks, two at a time, and prints a line for each; what a failed one said stands below its line. */
export async function runChecks(): Promise<Tally> {
  const waiting = Object.entries(checks)
  let [passed, failed] = [0, 0]
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (await runCheck(...next)) passed++
      else failed++
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return { passed, failed, skipped: 0 }
}

async function runCheck(script: string, meaning: string): Promise<boolean> {
  const from = performance.now()
  const { code, output } = await npmRun(script)
  const seconds = `${((performance.now() - from) / 1000).toFixed(1)} s`
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${script.padEnd(10)} ${seconds.padStart(7)}  ${meaning}`)
  if (code !== 0) console.log(`${output.trim()}\n`)
  return code === 0
}

function npmRun(script: string): Promise<{ code: number; output: string }> {
  const child = spawn('npm', ['run', '--silent', script], {
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      output += part
    })
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
