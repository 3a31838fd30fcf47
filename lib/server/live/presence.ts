import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { type PresentView, presenceInput } from '@/lib/schemas/live'
import type { Principal } from '@/lib/schemas/person'
import { db, pool } from '../db'
import { parseInput } from '../parse-input'
import type { Notice } from './notice'

/** Whoever has said nothing for so long is gone. */
const goneAfter = `interval '45 seconds'`

type Row = {
  tab: string
  desk_id: string
  article_id: string
  user_id: string
  name: string
  version_id: string
  start: number | null
  end: number | null
  annotation_id: string | null
  seen_at: Date
}

/**
 * Says where a person's page is, or that it is gone, to everybody who has the article open. It is of the moment, and
 * on no record. A page that goes to another article leaves the one where it was.
 */
export async function tellPresence(principal: Principal, input: unknown): Promise<Result<undefined>> {
  const parsed = parseInput(presenceInput, input)
  if (!parsed.ok) return parsed
  const { tab, articleId, versionId, selection, annotationId, left } = parsed.value
  const { deskId, userId, name } = principal
  const version = await db.articleVersion.findFirst({
    where: { id: versionId, articleId, deskId },
    select: { length: true },
  })
  if (!version || !can(principal, 'article.read')) return refuse('not_found', 'There is no such article on this desk.')
  if (selection && selection.end > version.length)
    return refuse('span_out_of_range', 'The selection lies outside the text.')
  if (left) return leave(tab, userId)
  const { rows: former } = await pool.query<Row>(
    'SELECT * FROM presence WHERE tab = $1 AND user_id = $2 AND (desk_id, article_id) <> ($3::uuid, $4::uuid)',
    [tab, userId, deskId, articleId],
  )
  const { rows } = await pool.query<Row>(
    `INSERT INTO presence (tab, user_id, desk_id, article_id, version_id, start, "end", annotation_id, seen_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now())
     ON CONFLICT (tab) DO UPDATE SET desk_id = excluded.desk_id, article_id = excluded.article_id,
       version_id = excluded.version_id, start = excluded.start, "end" = excluded."end",
       annotation_id = excluded.annotation_id, seen_at = excluded.seen_at
       WHERE presence.user_id = excluded.user_id
     RETURNING *`,
    [tab, userId, deskId, articleId, versionId, selection?.start ?? null, selection?.end ?? null, annotationId ?? null],
  )
  const [row] = rows
  if (!row) return refuse('conflict', 'This page’s name is another person’s. Choose another one.')
  await notify([
    ...former.map(leftNotice),
    { what: 'presence', deskId, articleId, page: presentView({ ...row, name }) },
  ])
  return ok(undefined)
}

async function leave(tab: string, userId: string): Promise<Result<undefined>> {
  const { rows } = await pool.query<Row>('DELETE FROM presence WHERE tab = $1 AND user_id = $2 RETURNING *', [
    tab,
    userId,
  ])
  await notify(rows.map(leftNotice))
  return ok(undefined)
}

/** Everybody who has an article of the desk open. */
export async function whoIsPresent(deskId: string, articleId: string): Promise<PresentView[]> {
  const { rows } = await pool.query<Row>(
    `SELECT p.*, u.name FROM presence p JOIN "user" u ON u.id = p.user_id
      WHERE p.desk_id = $1 AND p.article_id = $2 AND p.seen_at > now() - ${goneAfter} ORDER BY p.seen_at`,
    [deskId, articleId],
  )
  return rows.map(presentView)
}

/** Takes away whoever has gone without a word, and says so. */
export async function sweepPresence(): Promise<void> {
  const { rows } = await pool.query<Row>(
    `DELETE FROM presence WHERE tab IN (
       SELECT tab FROM presence WHERE seen_at <= now() - ${goneAfter} FOR UPDATE SKIP LOCKED) RETURNING *`,
  )
  await notify(rows.map(leftNotice))
}

async function notify(notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return
  await pool.query(`SELECT pg_notify('verbatim', notice) FROM unnest($1::text[]) notice`, [
    notices.map((notice) => JSON.stringify(notice)),
  ])
}

const leftNotice = ({ tab, desk_id, article_id }: Row): Notice => ({
  ...{ what: 'left', deskId: desk_id, articleId: article_id, tab },
})

const presentView = ({ tab, user_id, name, version_id, start, end, annotation_id, seen_at }: Row): PresentView => ({
  ...{ tab, person: { id: user_id, name }, versionId: version_id, annotationId: annotation_id },
  selection: start === null || end === null ? null : { start, end },
  seenAt: seen_at.toISOString(),
})
