import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { id } from '@/lib/schemas/common'
import type { ApiCall } from '../http/route'

type Called = Pick<ApiCall, 'params' | 'input' | 'ifMatch'>

/**
 * The input of a command that changes the thing in the address: its id under `name`, and the revision that the
 * writer saw, from the body or from If-Match. An id that is none names nothing (`noneSuch`); a change
 * that names no revision is `revision_required`, unless it may go without.
 */
export function changeOf<Name extends string>(
  { params, input, ifMatch }: Called,
  name: Name,
  noneSuch: () => Result<never>,
  options: { revision: 'required' | 'optional' } = { revision: 'required' },
): Result<Record<string, unknown>> {
  const thing = params['id']
  if (!id.safeParse(thing).success) return noneSuch()
  const revision = input['revision'] ?? ifMatch
  if (revision === undefined && options.revision === 'required') {
    return refuse('revision_required', 'Say which revision you saw, as “revision” or in If-Match. Nothing was changed.')
  }
  return ok({ ...input, ...(revision !== undefined && { revision }), [name]: thing })
}
