import 'server-only'
import type { AnnotationStatus } from '@/lib/schemas/annotation'
import { Prisma } from '../db'
import type { ArchiveNames } from './archive-names'

/** When an article (`r`) was published, or else imported. */
export const articleTime = Prisma.sql`coalesce(r.published_at, r.created_at)`

/**
 * The engine’s quotes of some names: article, outlet, time, form, minus the place, and a key that tells those of one place
 * apart. It stays while the version is in the archive. The names are few beside what the keys narrow to: as a condition that
 * the planner can’t weigh, they don’t make it expect next to nothing.
 */
export const foundQuotes = (
  deskId: string,
  { keys, names }: ArchiveNames,
  where = Prisma.empty,
): Prisma.Sql => Prisma.sql`
  SELECT r.id AS article_id, r.outlet_id, ${articleTime} AS at, q.form, -q.start AS back,
         (q.version || '.' || q.ordinal) COLLATE "C" AS key, q.start, q."end", v.version_id, q.version, q.ordinal
    FROM archived_quote q JOIN archived_version v ON v.number = q.version JOIN article r ON r.id = v.article_id
   WHERE q.desk_id = ${deskId}::uuid AND q.speaker_key = ANY(${[...keys]}::text[])
     AND array_position(${[...names]}::text[], q.speaker) IS NOT NULL AND r.deleted_at IS NULL ${where}`

/**
 * Whether a quote (`f`) of that kind stands where people marked one and said whose it is: the mark is what counts then. One
 * that was rejected doesn’t. A mark of one span is known by its row alone, which spares most of the spans; the cases
 * stand in the order of what they cost.
 */
export const isMarkedOver = (deskId: string): Prisma.Sql => Prisma.sql`
  EXISTS (SELECT 1 FROM annotation a
           WHERE a.version_id = f.version_id AND a.kind_id = ${quoteKind(deskId)} AND a.deleted_at IS NULL
             AND a.status <> 'rejected' AND a.position < f."end"
             AND CASE
               WHEN a.exact NOT LIKE '% … %' AND a.position + char_length(a.exact) <= f.start THEN false
               WHEN a.exact LIKE '% … %' AND NOT EXISTS (
                 SELECT 1 FROM annotation_span s
                  WHERE s.annotation_id = a.id AND s.version_id = a.version_id AND s.purpose = 'target'
                    AND s.start < f."end" AND f.start < s."end") THEN false
               ELSE 'speaker' IN (SELECT l.role FROM annotation_actor l WHERE l.annotation_id = a.id) END
          OFFSET 0)`

/**
 * The quotes that people marked as an actor’s, in the same form; those of one status, or all but the rejected ones. `end` is
 * null where a mark may have several spans.
 * OFFSET 0: whatever the planner thinks, each mark is looked up by its id, rather than all marks of the desk gone through.
 */
export const markedQuotes = (
  deskId: string,
  actorId: string,
  status: AnnotationStatus | undefined,
  where = Prisma.empty,
): Prisma.Sql => Prisma.sql`
  SELECT r.id AS article_id, r.outlet_id, ${articleTime} AS at, q.form, -q.start AS back, q.id::text COLLATE "C" AS key,
         q.version_id, q.start, q."end"
    FROM annotation_actor l
   CROSS JOIN LATERAL (
     SELECT id, article_id, version_id, coalesce(quote_form, 'direct') AS form, position AS start,
            CASE WHEN exact LIKE '% … %' THEN NULL ELSE position + char_length(exact) END AS "end" FROM annotation
      WHERE id = l.annotation_id AND desk_id = ${deskId}::uuid AND kind_id = ${quoteKind(deskId)} AND deleted_at IS NULL
        AND ${status ? Prisma.sql`status = ${status}::annotation_status` : Prisma.sql`status <> 'rejected'`}
     OFFSET 0) q
    JOIN article r ON r.id = q.article_id
   WHERE l.actor_id = ${actorId}::uuid AND l.role = 'speaker' AND r.deleted_at IS NULL ${where}`

const quoteKind = (deskId: string) =>
  Prisma.sql`(SELECT id FROM annotation_kind WHERE desk_id = ${deskId}::uuid AND key = 'quote')`
