import 'server-only'
import type { KindView } from '@/lib/schemas/annotation'
import type { Principal } from '@/lib/schemas/person'
import { db } from '../db'

/** What an annotation can be on this desk, in the desk's order. */
export async function listKinds({ deskId }: Principal): Promise<KindView[]> {
  const kinds = await db.annotationKind.findMany({ where: { deskId }, orderBy: [{ position: 'asc' }, { key: 'asc' }] })
  return kinds.map(({ id, key, label, colour }) => ({ id, key, label, colour }))
}
