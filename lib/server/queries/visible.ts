import 'server-only'
import { can } from '@/lib/policies/can'
import type { Principal } from '@/lib/schemas/person'
import { Prisma } from '../db'

/**
 * The annotations that lists show a person: those of their desk that stand. It restates `annotation.read` as
 * a filter, once for Prisma and once for SQL over the alias `a`.
 */
export const visibleAnnotations = (who: Principal): Prisma.AnnotationWhereInput =>
  can(who, 'annotation.read') ? { deskId: who.deskId, deletedAt: null } : { id: { in: [] } }

/** The same in SQL. */
export const visibleInSql = (who: Principal): Prisma.Sql[] =>
  can(who, 'annotation.read')
    ? [Prisma.sql`a.desk_id = ${who.deskId}::uuid`, Prisma.sql`a.deleted_at IS NULL`]
    : [Prisma.sql`false`]

/**
 * What waits for this person’s word: `annotation.decide` as a filter, four eyes included. Deciding is
 * for the roles that `can` would let decide on a stranger’s work.
 */
export const decidableAnnotations = (who: Principal): Prisma.AnnotationWhereInput =>
  can(who, 'annotation.decide', { createdById: '', editedById: '', status: 'submitted', deleted: false })
    ? {
        ...visibleAnnotations(who),
        status: 'submitted',
        NOT: { OR: [{ createdById: who.userId }, { editedById: who.userId }] },
      }
    : { id: { in: [] } }
