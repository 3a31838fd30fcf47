import 'server-only'
import type { z } from 'zod'
import { ok, type Result } from '@/lib/domain/result'
import { candidateFilter, type candidateList } from '@/lib/schemas/claim'
import type { Principal } from '@/lib/schemas/person'
import { foundStatements } from '../claims/found-statements'
import { loadClaim } from '../claims/load-claim'
import { db, Prisma } from '../db'
import { parseInput } from '../parse-input'
import { statementInclude, statementView } from '../views/statement-view'
import { likeText } from './keyset'
import { visibleInSql } from './visible'

/** Only the first words that were typed are looked for. */
const mostWords = 8
/** So many statements that nobody has marked are offered beside those that are. */
const mostFound = 8

/**
 * What could be linked with a claim: the desk’s claims and quotes that have all the words of `q`, and are not linked
 * with it yet. Those of the same story stand first, the very words before the same words apart; then the others of the
 * desk, the one that changed last first. With them comes what the engine found in the story and nobody marked, once
 * something is typed.
 */
export async function listCandidates(
  principal: Principal,
  claimId: string,
  input: unknown = {},
): Promise<Result<z.infer<typeof candidateList>>> {
  const claim = await loadClaim(principal, claimId)
  if (!claim.ok) return claim
  const parsed = parseInput(candidateFilter, input)
  if (!parsed.ok) return parsed
  const { q = '', limit } = parsed.value
  const typed = q.trim()
  const sought = typed.split(/\s+/).filter(Boolean).slice(0, mostWords)
  const { storyId, story } = claim.value.article
  const conditions = [
    ...visibleInSql(principal),
    Prisma.sql`a.kind_id IN (SELECT id FROM annotation_kind WHERE desk_id = ${principal.deskId}::uuid AND key IN ('claim', 'quote'))`,
    Prisma.sql`a.id <> ${claimId}::uuid`,
    Prisma.sql`NOT EXISTS (SELECT 1 FROM claim_link l WHERE l.revoked_at IS NULL AND (
      (l.from_id = a.id AND l.to_id = ${claimId}::uuid)
      OR (l.from_id = ${claimId}::uuid AND l.to_id = a.id AND l.relation = 'repeats')))`,
    ...sought.map((word) => Prisma.sql`a.exact ILIKE ${`%${likeText(word)}%`}`),
  ]
  const ofStory = Prisma.sql`a.article_id IN (SELECT id FROM article WHERE story_id = ${storyId}::uuid)`
  const find = (where: readonly Prisma.Sql[], order: Prisma.Sql, count: number) =>
    db.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM annotation a WHERE ${Prisma.join([...conditions, ...where], ' AND ')}
       ORDER BY ${order} a.updated_at DESC, a.id DESC LIMIT ${count}`
  const near = storyId ? await find([ofStory], Prisma.sql`(a.exact ILIKE ${`%${likeText(typed)}%`}) DESC,`, limit) : []
  // Across the desk, the order of an index: what stands first is found without looking through everything.
  const others = storyId ? [Prisma.sql`NOT ${ofStory}`] : []
  const far = near.length < limit ? await find(others, Prisma.empty, limit - near.length) : []
  const ids = [...near, ...far].map(({ id }) => id)
  const rows = new Map(
    (await db.annotation.findMany({ where: { id: { in: ids } }, include: statementInclude })).map((row) => [
      row.id,
      row,
    ]),
  )
  const found =
    storyId && story && sought.length > 0
      ? await foundStatements(principal, { id: storyId, title: story.title }, sought, mostFound)
      : []
  return ok({
    found,
    items: ids.flatMap((id) => {
      const row = rows.get(id)
      return row ? [statementView(row)] : []
    }),
  })
}
