import 'server-only'
import type { Principal } from '@/lib/schemas/person'
import { db } from '../db'

/** The desk that a person is on. */
export const readDesk = ({ deskId }: Principal): Promise<{ id: string; slug: string; name: string }> =>
  db.desk.findUniqueOrThrow({ where: { id: deskId }, select: { id: true, slug: true, name: true } })
