import 'server-only'
import type { ReviewFilter } from '@/lib/schemas/annotation'
import type { ExportFilter } from '@/lib/schemas/export'
import type { Principal } from '@/lib/schemas/person'
import { Prisma } from '../db'
import { visibleInSql } from './visible'

type Filter = Partial<Omit<ReviewFilter, 'limit' | 'cursor' | 'sort'>> & Pick<ExportFilter, 'since'>

/**
 * What annotations (`a`) a filter means, inside the desk: the conditions of the review queue and of exports.
 * A topic stands for all below it, a merged actor for the one that it became.
 */
export function annotationConditions(principal: Principal, filter: Filter): Prisma.Sql[] {
  const { deskId } = principal
  const { status, articleId, storyId, outletId, actorId, topicId, kind, author, since } = filter
  const conditions = visibleInSql(principal)
  if (status && status !== 'any') conditions.push(Prisma.sql`a.status = ${status}::annotation_status`)
  if (articleId) conditions.push(Prisma.sql`a.article_id = ${articleId}::uuid`)
  if (storyId) conditions.push(Prisma.sql`a.article_id IN (SELECT id FROM article WHERE story_id = ${storyId}::uuid)`)
  if (outletId)
    conditions.push(Prisma.sql`a.article_id IN (SELECT id FROM article WHERE outlet_id = ${outletId}::uuid)`)
  if (author) conditions.push(Prisma.sql`a.created_by_id = ${author}::uuid`)
  if (kind)
    conditions.push(
      Prisma.sql`a.kind_id = (SELECT id FROM annotation_kind WHERE desk_id = ${deskId}::uuid AND key = ${kind})`,
    )
  if (actorId)
    conditions.push(Prisma.sql`a.id IN (SELECT annotation_id FROM annotation_actor WHERE actor_id =
      coalesce((SELECT merged_into_id FROM actor WHERE id = ${actorId}::uuid), ${actorId}::uuid))`)
  if (topicId)
    conditions.push(Prisma.sql`a.id IN (SELECT annotation_id FROM annotation_topic WHERE topic_id IN (
      WITH RECURSIVE below AS (
        SELECT id FROM topic WHERE id = ${topicId}::uuid AND desk_id = ${deskId}::uuid
        UNION SELECT t.id FROM topic t JOIN below ON t.broader_id = below.id)
      SELECT id FROM below))`)
  if (since) conditions.push(Prisma.sql`a.updated_at >= ${since}::timestamptz`)
  return conditions
}
