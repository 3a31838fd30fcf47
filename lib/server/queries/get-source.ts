import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { id } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import type { SourceView } from '@/lib/schemas/source'
import { db } from '../db'
import { sourceHeadSelect, sourceItem } from '../views/source-view'

/** One source with its text. `not_found` where the desk has none of that id, `gone` where it was removed. */
export async function getSource(principal: Principal, sourceId: string): Promise<Result<SourceView>> {
  if (!can(principal, 'article.read')) return refuse('forbidden', 'Your role can’t read sources on this desk.')
  if (!id.safeParse(sourceId).success) return noSource()
  const source = await db.primarySource.findFirst({
    where: { id: sourceId, deskId: principal.deskId },
    select: { ...sourceHeadSelect, text: true },
  })
  if (!source) return noSource()
  if (source.deletedAt)
    return refuse('gone', 'This source was removed from its story. Nothing was erased: an editor can bring it back.')
  const { text, ...head } = source
  return ok({ ...sourceItem(principal, head), text })
}

/** Says that an id names no source here; another desk's id gets the same answer. */
export const noSource = () => refuse('not_found', 'There is no such source on this desk.')
