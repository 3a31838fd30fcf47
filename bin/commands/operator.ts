import { join } from 'node:path'
import type { Command } from 'commander'
import type { AppError } from '@/lib/domain/errors'
import type { Result } from '@/lib/domain/result'
import type { Principal } from '@/lib/schemas/person'
import { applyMigrations } from '../engine/apply-migrations'
import { openEmbeddedDatabase } from '../engine/embedded-database'
import { projectFolder, readSettings } from '../engine/settings'

/** Something that the operator can mend: printed as it is, without a stack. */
export class Failure extends Error {}

const closings: (() => Promise<void>)[] = []

/**
 * Opens the database that the server uses, and brings it up to date, before anything imports
 * `lib/server`: that floor reads DATABASE_URL when it is loaded.
 */
export async function openDatabase(): Promise<void> {
  const settings = readSettings()
  if (!settings.databaseUrl) {
    const embedded = await openEmbeddedDatabase(settings.dataFolder)
    closings.push(embedded.close)
    process.env['DATABASE_URL'] = embedded.url
  }
  await applyMigrations(process.env['DATABASE_URL'] ?? '', join(projectFolder, 'prisma/migrations'))
}

/** Leaves the database; the embedded one stops when nobody else uses it. */
export async function closeDatabase(): Promise<void> {
  if (process.env['DATABASE_URL']) await (await import('@/lib/server/db')).disconnect()
  for (const close of closings.splice(0)) await close()
}

/** The options that every command which acts on a desk has. */
export const onDesk = (command: Command): Command =>
  command
    .option('--desk <slug>', 'the desk to work on', 'demo')
    .option('--as <email>', 'act as this person; the desk’s first admin when absent')
    .option('--json', 'print machine-readable output')

/** Whom a command acts as: the person named by `--as`, or the desk's first admin. */
export async function operator({ desk, as }: { desk: string; as?: string }): Promise<Principal> {
  const { db } = await import('@/lib/server/db')
  const found = await db.desk.findUnique({ where: { slug: desk } })
  if (!found) throw new Failure(`There is no desk “${desk}”. “npm start” makes the desk “demo”.`)
  const membership = await db.membership.findFirst({
    where: {
      deskId: found.id,
      user: { disabledAt: null },
      ...(as ? { user: { email: as.toLowerCase(), disabledAt: null } } : { role: 'admin' }),
    },
    orderBy: { createdAt: 'asc' },
    include: { user: true },
  })
  if (!membership)
    throw new Failure(as ? `${as} has no account on the desk “${desk}”.` : `The desk “${desk}” has no admin.`)
  const { user, role } = membership
  return { userId: user.id, name: user.name, deskId: found.id, role, means: 'cli' }
}

/** The value of a command that went well; its refusal becomes the operator's message. */
export function expect<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Failure(inWords(result.error))
}

/** A refusal as lines of text. */
export const inWords = ({ message, issues = [] }: AppError): string =>
  [message, ...issues.map((issue) => `  ${issue.path || 'input'}: ${issue.message}`)].join('\n')

/** Prints a command's outcome: JSON for programs, lines for people. */
export function print(asJson: boolean | undefined, value: unknown, lines: readonly string[]): void {
  console.log(asJson ? JSON.stringify(value) : lines.join('\n'))
}
