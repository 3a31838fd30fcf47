import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A process that can't be mistaken for a later one with the same number: its pid and when it started.
 * Undefined when there is no such process.
 */
export function identityOf(pid: number): string | undefined {
  try {
    return `${pid}@${process.platform === 'linux' ? linuxStart(pid) : otherStart(pid)}`
  } catch {
    return undefined
  }
}

/** Whether the process that had this identity still runs. A zombie, which only waits to be buried, does not. */
export const isAlive = (identity: string): boolean => identityOf(Number.parseInt(identity, 10)) === identity

export const ownIdentity = identityOf(process.pid) ?? `${process.pid}@unknown`

/** Clock ticks after boot; field 22 of proc(5) stat, counted after the name, which may hold spaces. */
function linuxStart(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X' || !fields[19]) throw new Error('gone')
  return fields[19]
}

function otherStart(pid: number): string {
  const out = execFileSync('ps', ['-o', 'lstart=,stat=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  if (!out || /\bZ\S*$/.test(out)) throw new Error('gone')
  return out.replace(/\s+\S+$/, '')
}
