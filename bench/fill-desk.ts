import type { Pool } from 'pg'

/** Annotations on each article, one a sentence. */
const perArticle = 20

/**
 * Fills a desk with articles and annotations in bulk, spread over statuses, kinds, actors and topics as a busy desk's
 * are. The database's own triggers check every span; the record is left out, for it is not what is measured.
 */
export async function fillDesk(pool: Pool, desk: string, annotations: number): Promise<void> {
  const articles = Math.ceil(annotations / perArticle)
  const { rows } = await pool.query<{ deskId: string; editor: string; reviewer: string }>(
    `SELECT d.id AS "deskId",
       (SELECT user_id FROM membership WHERE desk_id = d.id AND role = 'editor' LIMIT 1) AS editor,
       (SELECT user_id FROM membership WHERE desk_id = d.id AND role = 'reviewer' LIMIT 1) AS reviewer
       FROM desk d WHERE d.slug = $1`,
    [desk],
  )
  const { deskId, editor, reviewer } = rows[0] ?? { deskId: '', editor: '', reviewer: '' }
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(
      `CREATE TEMP TABLE filling ON COMMIT DROP AS
       SELECT n, i, gen_random_uuid() AS id,
         format('Sentence %s of report %s says that the quay stays closed until the board has met again.', i, n) AS sentence
         FROM generate_series(1, $1::int) n, generate_series(0, ${perArticle - 1}) i`,
      [articles],
    )
    await client.query(
      `CREATE TEMP TABLE filled_article ON COMMIT DROP AS
       SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS version_id, string_agg(sentence, E'\\n\\n' ORDER BY i) AS text
         FROM filling GROUP BY n`,
    )
    await client.query(
      `INSERT INTO article (id, desk_id, title, created_by_id, created_at)
       SELECT id, $1, format('Report %s on the quay', n), $2, now() - n * interval '1 minute' FROM filled_article`,
      [deskId, editor],
    )
    await client.query(
      `INSERT INTO article_version (id, desk_id, article_id, number, text, sha256, length, blocks, created_by_id)
       SELECT version_id, $1, id, 1, text, encode(sha256(convert_to(text, 'UTF8')), 'hex'), char_length(text),
         (SELECT jsonb_agg(jsonb_build_object('kind', 'paragraph', 'role', 'body', 'start', start, 'end', start + len) ORDER BY i)
            FROM (SELECT i, char_length(sentence) AS len,
                    coalesce(sum(char_length(sentence) + 2) OVER (ORDER BY i ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS start
                    FROM filling f WHERE f.n = a.n) s), $2 FROM filled_article a`,
      [deskId, editor],
    )
    await client.query('UPDATE article a SET current_version_id = f.version_id FROM filled_article f WHERE f.id = a.id')
    await client.query(
      `INSERT INTO annotation (id, desk_id, article_id, version_id, kind_id, status, exact, position, quote_form, created_by_id,
         edited_by_id, created_at, updated_at, submitted_by_id, submitted_at, decided_by_id, decided_at)
       SELECT f.id, $1, a.id, a.version_id, k.id, s.status, f.sentence, f.start,
         CASE WHEN k.key = 'quote' THEN 'direct'::quote_form END, $2, $2, s.at, s.at,
         CASE WHEN s.status <> 'draft' THEN $2::uuid END, CASE WHEN s.status <> 'draft' THEN s.at END,
         CASE WHEN s.status IN ('approved', 'rejected') THEN $3::uuid END, CASE WHEN s.status IN ('approved', 'rejected') THEN s.at END
         FROM (SELECT *, coalesce(sum(char_length(sentence) + 2) OVER (PARTITION BY n ORDER BY i
                 ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::int AS start FROM filling) f
         JOIN filled_article a USING (n)
         CROSS JOIN LATERAL (SELECT (CASE WHEN f.i % 10 < 5 THEN 'approved' WHEN f.i % 10 < 8 THEN 'submitted'
           WHEN f.i % 10 = 8 THEN 'draft' ELSE 'rejected' END)::annotation_status AS status,
           now() - (f.n * 20 + f.i) * interval '1 second' AS at) s
         JOIN annotation_kind k ON k.desk_id = $1 AND k.key = CASE WHEN f.i % 3 = 0 THEN 'claim' ELSE 'quote' END`,
      [deskId, editor, reviewer],
    )
    await client.query(
      `INSERT INTO annotation_anchor (annotation_id, version_id)
       SELECT f.id, a.version_id FROM filling f JOIN filled_article a USING (n)`,
    )
    await client.query(
      `INSERT INTO annotation_span (id, annotation_id, version_id, ordinal, start, "end", exact)
       SELECT gen_random_uuid(), n.id, n.version_id, 0, n.position, n.position + char_length(n.exact), n.exact
         FROM annotation n JOIN filling f ON f.id = n.id`,
    )
    await client.query(
      `INSERT INTO annotation_actor (annotation_id, actor_id, role)
       SELECT f.id, c.id, 'speaker' FROM filling f
         JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS at, count(*) OVER () AS total FROM actor WHERE desk_id = $1) c
           ON c.at = (f.n + f.i) % c.total`,
      [deskId],
    )
    await client.query(
      `INSERT INTO annotation_topic (annotation_id, topic_id)
       SELECT f.id, t.id FROM filling f
         JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS at, count(*) OVER () AS total FROM topic WHERE desk_id = $1) t
           ON t.at = (f.n * 7 + f.i) % t.total`,
      [deskId],
    )
    await client.query('COMMIT')
    await client.query('ANALYZE')
  } finally {
    client.release()
  }
}
