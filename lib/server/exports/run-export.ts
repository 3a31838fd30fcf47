import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import type { Principal } from '@/lib/schemas/person'
import { type Export, exportAnnotations } from '../queries/export-annotations'
import { type ExportRun, exportRun } from './export-run'
import { takeTurns } from './take-turns'

/** Each export holds a connection for as long as it takes, and needs others beside it: some are left for everybody else. */
const turn = takeTurns(4)

/**
 * An export that leaves a run behind: who took which approved annotations out, when and how. That is bookkeeping beside a
 * read, and on no audit record. A run without `finished_at` was broken off, and holds what was sent until then.
 */
export async function runExport(principal: Principal, format: unknown, filter: unknown): Promise<Result<Export>> {
  const made = await exportAnnotations(principal, format, filter)
  if (!made.ok) return made
  const { contentType, fileName, write, ...asked } = made.value
  const run = exportRun(principal, asked)
  return ok({ contentType, fileName, chunks: toItsEnd(write(run.note), run) })
}

async function* toItsEnd(chunks: AsyncGenerator<string>, run: ExportRun): AsyncGenerator<string> {
  const leave = await turn()
  try {
    yield* chunks
    // Only who took the last chunk comes back for more.
    await run.finish()
  } finally {
    await run.settle()
    leave()
  }
}
