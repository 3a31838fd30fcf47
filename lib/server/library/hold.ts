import 'server-only'
import type { Transaction } from '../transaction'

/**
 * Makes writers of the same thing take turns until the commit: two imports of one text, two actors of one
 * name. Whoever comes second sees what the first made. Different things may share a turn, never a result.
 */
export async function hold(tx: Transaction, ...parts: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${parts.join('\n')}, 0))`
}
