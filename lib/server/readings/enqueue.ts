import 'server-only'
import { engine } from '@/lib/language/read-article'
import { configuredAdapter } from '../adapters/configured-adapter'
import type { Transaction } from '../transaction'

/** Leaves word that a version waits to be read, in the transaction that makes it. */
export async function enqueueReading(
  tx: Transaction,
  { id: versionId, deskId }: { id: string; deskId: string },
): Promise<void> {
  const adapter = configuredAdapter()
  await tx.reading.createMany({
    data: [
      { versionId, deskId, engine: engine.name, engineVersion: engine.version },
      ...(adapter ? [{ versionId, deskId, engine: adapter.name, engineVersion: adapter.version }] : []),
    ],
  })
}
