import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withFileLock } from './file-lock'
import { isAlive, ownIdentity } from './process-identity'

type Claim = { identity: string; origin: string }

/**
 * Makes this process the one server of a data folder, until it ends or calls the returned function.
 * @throws at once when a living server has the folder, naming its process and address
 */
export async function claimServer(dataFolder: string, origin: string): Promise<() => void> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
  const path = join(dataFolder, 'server.json')
  await withFileLock(join(dataFolder, 'server.lock'), 1_500, async () => {
    const holder = readClaim(path)
    if (holder && isAlive(holder.identity))
      throw new Error(
        `Verbatim already runs on ${dataFolder}: process ${Number.parseInt(holder.identity, 10)} at ${holder.origin}. ` +
          'Stop it first, or set VERBATIM_DATA_DIR to another folder and PORT to another port.',
      )
    writeFileSync(path, JSON.stringify({ identity: ownIdentity, origin } satisfies Claim))
  })
  return () => {
    if (readClaim(path)?.identity === ownIdentity) rmSync(path, { force: true })
  }
}

function readClaim(path: string): Claim | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Claim
  } catch {
    return undefined
  }
}
