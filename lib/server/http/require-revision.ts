import 'server-only'
import { type Result, refuse } from '@/lib/domain/result'
import type { ApiCall } from './route'

/**
 * Passes on the revision that a write names, in its body, its query or If-Match. A write that names none
 * could overwrite what its sender never saw: `revision_required`.
 */
export async function requireRevision<T>(
  { input, query, ifMatch }: Pick<ApiCall, 'input' | 'query' | 'ifMatch'>,
  write: (revision: unknown) => Promise<Result<T>>,
): Promise<Result<T>> {
  const revision =
    input['revision'] ?? ifMatch ?? (query['revision'] === undefined ? undefined : Number(query['revision']))
  if (revision !== undefined) return write(revision)
  return refuse('revision_required', 'Name the revision that you saw, as “revision” or If-Match. Nothing was changed.')
}
