import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { type ReviewItem, reviewFilter } from '@/lib/schemas/annotation'
import type { Page } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { annotationInclude } from '../annotations/annotation-row'
import { db, Prisma } from '../db'
import { parseInput } from '../parse-input'
import { annotationView } from '../views/annotation-view'
import { byTime, decodeCursor, toPage } from './keyset'
import { annotationConditions } from './review-conditions'

/** How many code points of the article are shown on each side of a mark, and of what lies between its spans. */
const contextLength = 220

type Place = { id: string; at: Date; before: string | null; between: (string | null)[] | null; after: string | null }

/**
 * The shared queue: what waits for review unless another status is asked for, oldest first unless newest is.
 * What waits is ordered by when it was submitted, everything else by when it last changed.
 */
export async function listReview(principal: Principal, input: unknown = {}): Promise<Result<Page<ReviewItem>>> {
  if (!can(principal, 'review.read')) return refuse('forbidden', 'Your role can’t read the queue of this desk.')
  const parsed = parseInput(reviewFilter, input)
  if (!parsed.ok) return parsed
  const { limit, cursor, sort, ...filter } = parsed.value
  const after = decodeCursor(byTime, cursor)
  if (!after.ok) return after
  const column = filter.status === 'submitted' ? Prisma.sql`a.submitted_at` : Prisma.sql`a.updated_at`
  const [order, beyond] = sort === 'oldest' ? [Prisma.sql`ASC`, Prisma.sql`>`] : [Prisma.sql`DESC`, Prisma.sql`<`]
  const conditions = annotationConditions(principal, filter)
  if (after.value)
    conditions.push(Prisma.sql`(${column}, a.id) ${beyond} (${after.value[0]}::timestamptz, ${after.value[1]}::uuid)`)
  const places = await db.$queryRaw<Place[]>`
    SELECT p.id, p.at, around.before, around.between, around.after
      FROM (SELECT a.id, a.version_id, ${column} AS at FROM annotation a
             WHERE ${Prisma.join(conditions, ' AND ')}
             ORDER BY ${column} ${order}, a.id ${order} LIMIT ${limit + 1}) p
      JOIN article_version v ON v.id = p.version_id
      CROSS JOIN LATERAL (
        SELECT substr(v.text, greatest(1, min(s.start) + 1 - ${contextLength}), least(min(s.start), ${contextLength})) AS before,
               array_agg(CASE WHEN s.next - s."end" > ${2 * contextLength}
                   THEN substr(v.text, s."end" + 1, ${contextLength}) || ' […] ' || substr(v.text, s.next - ${contextLength - 1}, ${contextLength})
                   ELSE substr(v.text, s."end" + 1, s.next - s."end") END ORDER BY s.start) AS between,
               substr(v.text, max(s."end") + 1, ${contextLength}) AS after
          FROM (SELECT start, "end", lead(start) OVER (ORDER BY start) AS next FROM annotation_span
                 WHERE annotation_id = p.id AND version_id = p.version_id AND purpose = 'target') s) around
     ORDER BY p.at ${order}, p.id ${order}`
  const rows = await db.annotation.findMany({
    where: { id: { in: places.map(({ id }) => id) } },
    include: {
      ...annotationInclude,
      article: {
        select: {
          id: true,
          title: true,
          storyId: true,
          outlet: { select: { name: true } },
          story: { select: { title: true } },
        },
      },
    },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const item = ({ id, before, between, after }: Place): ReviewItem[] => {
    const row = byId.get(id)
    if (!row) return []
    const { article } = row
    return [
      {
        ...annotationView(row, principal),
        article: {
          ...{ id: article.id, title: article.title, storyId: article.storyId },
          ...{ outlet: article.outlet?.name ?? null, storyTitle: article.story?.title ?? null },
        },
        context: {
          before: fromWord(before),
          between: (between ?? []).flatMap((gap) => gap ?? []),
          after: toWord(after),
        },
      },
    ]
  }
  const paged = toPage(places, limit, (place) => [place.at.toISOString(), place.id], item)
  return ok({ ...paged, items: paged.items.flat() })
}

/** A context that was cut begins and ends with a whole word, and so never within a character either. */
const fromWord = (text: string | null) => (isCut(text) ? `…${text.replace(/^\S*\s+/, '')}` : (text ?? ''))
const toWord = (text: string | null) => (isCut(text) ? `${text.replace(/\s+\S*$/, '')}…` : (text ?? ''))
const isCut = (text: string | null): text is string => [...(text ?? '')].length === contextLength
