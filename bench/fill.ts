/**
 * Fills a desk with annotations, to see how Verbatim stands on a large one. They are written in bulk, and yet
 * as the commands would have written them: spans true to their texts, links, and the whole record of each.
 *
 *   DATABASE_URL=… npm run fill -- 100000 [desk]
 */
import { pathToFileURL } from 'node:url'
import { Pool, type PoolClient } from 'pg'

/** Annotations written in one transaction. */
const batch = 5_000
/** Marks on each article. */
const perArticle = 200
const speakers = 400

/** Adds `count` annotations to a desk, in all statuses, on articles, actors and topics of its own. */
export async function fillDesk(
  databaseUrl: string,
  deskSlug: string,
  count: number,
  say: (line: string) => void = () => {},
) {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 })
  const client = await pool.connect()
  try {
    await client.query(newIdInSql)
    const desk = await readDesk(client, deskSlug)
    await inOne(client, () => addActors(client, desk))
    for (let done = 0; done < count; done += batch) {
      const some = Math.min(batch, count - done)
      await inOne(client, async () => {
        await addArticles(client, desk, Math.ceil(some / perArticle))
        await addAnnotations(client, desk, some)
        await recordThem(client)
      })
      say(`${done + some} of ${count}`)
    }
    await client.query('ANALYZE')
  } finally {
    client.release()
    await pool.end()
  }
}

type Desk = { id: string; editor: string; reviewer: string }

async function readDesk(client: PoolClient, slug: string): Promise<Desk> {
  const { rows } = await client.query<Desk>(
    `SELECT d.id, e.user_id AS editor, r.user_id AS reviewer FROM desk d
       JOIN membership e ON e.desk_id = d.id AND e.role = 'editor'
       JOIN membership r ON r.desk_id = d.id AND r.role = 'reviewer' WHERE d.slug = $1 LIMIT 1`,
    [slug],
  )
  if (!rows[0]) throw new Error(`There is no desk “${slug}” with an editor and a reviewer.`)
  return rows[0]
}

async function inOne(client: PoolClient, work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN')
  try {
    await work()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

const uuid = 'pg_temp.new_id()'
/** UUIDs of version 7, also where PostgreSQL has no uuidv7() yet: ids that grow, as Verbatim makes them. */
const newIdInSql = `
  CREATE FUNCTION pg_temp.new_id() RETURNS uuid LANGUAGE sql VOLATILE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0') || '7'
      || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid $$`
const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

async function addActors(client: PoolClient, desk: Desk): Promise<void> {
  await client.query(
    `WITH made AS (
       INSERT INTO actor (id, desk_id, name, name_key)
       SELECT ${uuid}, $1, 'Speaker ' || n || ' of ' || left(md5(random()::text), 6), 'speaker ' || n
         FROM generate_series(1, ${speakers}) n RETURNING *)
     INSERT INTO audit_event (id, desk_id, user_id, means, action, subject_type, subject_id, after)
     SELECT ${uuid}, $1, $2, 'system', 'actor.create', 'actor', id, jsonb_build_object('id', id, 'name', name, 'kind', kind,
       'wikidataId', wikidata_id, 'note', note, 'mergedIntoId', merged_into_id, 'aliases', '[]'::jsonb, 'titles', '[]'::jsonb,
       'revision', revision, 'createdAt', ${iso('created_at')}, 'updatedAt', ${iso('updated_at')}) FROM made`,
    [desk.id, desk.editor],
  )
}

/** Articles of some 600 words of their own, in a new story for every fifty of them. */
async function addArticles(client: PoolClient, desk: Desk, count: number): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE new_story ON COMMIT DROP AS
       SELECT ${uuid} AS id, n FROM generate_series(0, ($1::int - 1) / 50) n`,
    [count],
  )
  await client.query(
    `WITH made AS (
       INSERT INTO story (id, desk_id, title, title_key, created_by_id)
       SELECT id, $1, 'Filled story ' || id, 'filled story ' || id, $2 FROM new_story RETURNING *)
     INSERT INTO audit_event (id, desk_id, user_id, means, action, subject_type, subject_id, after)
     SELECT ${uuid}, $1, $2, 'system', 'story.create', 'story', id, jsonb_build_object('id', id, 'title', title, 'summary', summary,
       'revision', revision, 'createdById', created_by_id, 'createdAt', ${iso('created_at')}, 'updatedAt', ${iso('updated_at')}) FROM made`,
    [desk.id, desk.editor],
  )
  await client.query(
    `CREATE TEMP TABLE new_article ON COMMIT DROP AS
       SELECT n, ${uuid} AS id, ${uuid} AS version_id, (SELECT id FROM new_story s WHERE s.n = (g.n - 1) / 50) AS story_id,
         (SELECT string_agg('Word ' || w || ' of ' || md5(g.n || random()::text) || ' said “so it is”.', E' ') FROM generate_series(1, 100) w) AS text
       FROM generate_series(1, $1::int) g(n)`,
    [count],
  )
  await client.query(
    `INSERT INTO article (id, desk_id, story_id, title, created_by_id)
     SELECT id, $1, story_id, 'Filled article ' || id, $2 FROM new_article`,
    [desk.id, desk.editor],
  )
  await client.query(
    `WITH made AS (
       INSERT INTO article_version (id, desk_id, article_id, number, text, sha256, length, blocks, created_by_id)
       SELECT version_id, $1, id, 1, text, encode(sha256(convert_to(text, 'UTF8')), 'hex'), char_length(text),
         jsonb_build_array(jsonb_build_object('kind', 'paragraph', 'role', 'body', 'start', 0, 'end', char_length(text))), $2 FROM new_article RETURNING *)
     INSERT INTO audit_event (id, desk_id, user_id, means, action, subject_type, subject_id, after)
     SELECT ${uuid}, $1, $2, 'system', 'version.create', 'version', id, jsonb_build_object('id', id, 'articleId', article_id, 'number', number,
       'sha256', sha256, 'length', length, 'createdById', created_by_id, 'createdAt', ${iso('created_at')}) FROM made`,
    [desk.id, desk.editor],
  )
  await client.query('UPDATE article a SET current_version_id = n.version_id FROM new_article n WHERE a.id = n.id')
  await client.query(
    `INSERT INTO audit_event (id, desk_id, user_id, means, action, subject_type, subject_id, after)
     SELECT ${uuid}, $1, $2, 'system', 'article.create', 'article', id, jsonb_build_object('id', id, 'storyId', story_id, 'outletId', outlet_id,
       'title', title, 'byline', byline, 'dateline', dateline, 'url', url, 'language', language, 'publishedAt', ${iso('published_at')},
       'currentVersionId', current_version_id, 'revision', revision, 'createdById', created_by_id, 'createdAt', ${iso('created_at')},
       'updatedAt', ${iso('updated_at')}, 'deletedAt', NULL) FROM article WHERE id IN (SELECT id FROM new_article)`,
    [desk.id, desk.editor],
  )
}

/** Half are approved, a fifth wait, the rest are drafts, sent back or rejected; one in four is a claim. */
async function addAnnotations(client: PoolClient, desk: Desk, count: number): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE new_mark ON COMMIT DROP AS
       SELECT ${uuid} AS id, r.id AS article_id, r.version_id, k.id AS kind_id, k.key,
         (ARRAY['approved','submitted','approved','draft','approved','submitted','approved','rejected','approved','changes_requested'])[1 + g.n % 10]::annotation_status AS status,
         place.start, place.start + 24 AS "end", substr(r.text, place.start + 1, 24) AS exact,
         now() - interval '90 days' * random() AS at, g.n
       FROM generate_series(0, $1::int - 1) g(n)
       JOIN new_article r ON r.n = 1 + g.n / ${perArticle}
       JOIN annotation_kind k ON k.desk_id = $2 AND k.key = CASE WHEN g.n / 10 % 4 = 0 THEN 'claim' ELSE 'quote' END
       CROSS JOIN LATERAL (SELECT (g.n % ${perArticle}) * 20 AS start) place`,
    [count, desk.id],
  )
  await writeMarks(client, desk)
}

/** A mark to be made: half-open code points of an article's current version. */
export type Mark = { readonly kind: string; readonly status: string; readonly start: number; readonly end: number }

/** Puts these marks on one article that the desk has. */
export async function markArticle(databaseUrl: string, deskSlug: string, articleId: string, marks: readonly Mark[]) {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 })
  const client = await pool.connect()
  try {
    await client.query(newIdInSql)
    const desk = await readDesk(client, deskSlug)
    await inOne(client, async () => {
      await client.query(
        `CREATE TEMP TABLE new_mark ON COMMIT DROP AS
           SELECT ${uuid} AS id, v.article_id, v.id AS version_id, k.id AS kind_id, k.key, m.status::annotation_status AS status,
             m.start, m.until AS "end", substr(v.text, m.start + 1, m.until - m.start) AS exact,
             now() - interval '90 days' * random() AS at, m.n::int AS n
           FROM unnest($3::text[], $4::text[], $5::int[], $6::int[]) WITH ORDINALITY m(kind, status, start, until, n)
           JOIN article r ON r.id = $1 JOIN article_version v ON v.id = r.current_version_id
           JOIN annotation_kind k ON k.desk_id = $2 AND k.key = m.kind`,
        [
          ...[articleId, desk.id, marks.map(({ kind }) => kind), marks.map(({ status }) => status)],
          ...[marks.map(({ start }) => start), marks.map(({ end }) => end)],
        ],
      )
      await writeMarks(client, desk)
      await recordThem(client)
    })
    await client.query('ANALYZE')
  } finally {
    client.release()
    await pool.end()
  }
}

/** Makes annotations of the rows in new_mark, with a speaker and topics where the desk has some. */
async function writeMarks(client: PoolClient, desk: Desk): Promise<void> {
  await client.query(
    `INSERT INTO annotation (id, desk_id, article_id, version_id, kind_id, status, revision, exact, position, quote_form, created_by_id, edited_by_id,
       created_at, updated_at, submitted_by_id, submitted_at, decided_by_id, decided_at, decision_reason)
     SELECT id, $1, article_id, version_id, kind_id, status, CASE status WHEN 'draft' THEN 1 WHEN 'submitted' THEN 2 ELSE 3 END, exact, start,
       CASE key WHEN 'quote' THEN 'direct'::quote_form END, $2, $2, at,
       at + CASE status WHEN 'draft' THEN '0 s' WHEN 'submitted' THEN '1 min' ELSE '2 min' END::interval,
       CASE WHEN status <> 'draft' THEN $2::uuid END, CASE WHEN status <> 'draft' THEN at + interval '1 min' END,
       CASE WHEN status NOT IN ('draft', 'submitted') THEN $3::uuid END, CASE WHEN status NOT IN ('draft', 'submitted') THEN at + interval '2 min' END,
       CASE WHEN status IN ('rejected', 'changes_requested') THEN 'Look again.' END FROM new_mark`,
    [desk.id, desk.editor, desk.reviewer],
  )
  await client.query(
    'INSERT INTO annotation_anchor (annotation_id, version_id, created_at) SELECT id, version_id, at FROM new_mark',
  )
  await client.query(
    `INSERT INTO annotation_span (id, annotation_id, version_id, purpose, ordinal, start, "end", exact)
     SELECT ${uuid}, id, version_id, 'target', 0, start, "end", exact FROM new_mark`,
  )
  await client.query(
    `INSERT INTO annotation_actor (annotation_id, actor_id, role)
     SELECT m.id, c.id, 'speaker' FROM new_mark m
       JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS i, count(*) OVER () AS n FROM actor WHERE desk_id = $1 AND merged_into_id IS NULL) c
         ON c.i = (m.n * 7919) % c.n`,
    [desk.id],
  )
  await client.query(
    `INSERT INTO annotation_topic (annotation_id, topic_id)
     SELECT m.id, t.id FROM new_mark m
       JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS i, count(*) OVER () AS n FROM topic WHERE desk_id = $1) t ON t.i = (m.n / 10) % t.n
      WHERE m.n / 10 % 2 = 0`,
    [desk.id],
  )
}

/** One event for each step that the commands would have taken, with the state before and after it. */
async function recordThem(client: PoolClient): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE new_state ON COMMIT DROP AS
       SELECT a.id, a.desk_id, a.created_by_id, a.decided_by_id, a.status, jsonb_build_object('id', a.id, 'articleId', a.article_id, 'versionId', a.version_id,
         'kindId', a.kind_id, 'status', 'draft', 'revision', 1, 'exact', a.exact, 'position', a.position, 'quoteForm', a.quote_form,
         'claimCheckable', NULL, 'note', NULL, 'originMethod', a.origin_method, 'originEngine', NULL, 'originVersion', NULL, 'originRule', NULL,
         'createdById', a.created_by_id, 'createdAt', ${iso('a.created_at')}, 'editedById', a.edited_by_id, 'updatedAt', ${iso('a.created_at')},
         'submittedById', NULL, 'submittedAt', NULL, 'decidedById', NULL, 'decidedAt', NULL, 'decisionReason', NULL, 'deletedAt', NULL,
         'actors', (SELECT jsonb_agg(jsonb_build_object('actorId', actor_id, 'role', role)) FROM annotation_actor WHERE annotation_id = a.id),
         'topics', (SELECT coalesce(jsonb_agg(topic_id), '[]') FROM annotation_topic WHERE annotation_id = a.id),
         'anchors', jsonb_build_array(jsonb_build_object('versionId', a.version_id, 'outcome', 'kept', 'spans', (
           SELECT jsonb_agg(jsonb_build_object('purpose', purpose, 'ordinal', ordinal, 'start', start, 'end', "end", 'exact', exact,
             'actorId', actor_id, 'actorRole', actor_role)) FROM annotation_span WHERE annotation_id = a.id)))) AS made,
         jsonb_build_object('status', 'submitted', 'revision', 2, 'updatedAt', ${iso('a.submitted_at')},
           'submittedById', a.submitted_by_id, 'submittedAt', ${iso('a.submitted_at')}) AS offered,
         jsonb_build_object('status', a.status, 'revision', 3, 'updatedAt', ${iso('a.decided_at')}, 'decidedById', a.decided_by_id,
           'decidedAt', ${iso('a.decided_at')}, 'decisionReason', a.decision_reason) AS decided
       FROM annotation a WHERE a.id IN (SELECT id FROM new_mark)`,
  )
  const step = (who: string, action: string, before: string, after: string, which: string) =>
    client.query(
      `INSERT INTO audit_event (id, desk_id, user_id, means, action, subject_type, subject_id, before, after)
       SELECT ${uuid}, desk_id, ${who}, 'system', ${action}, 'annotation', id, ${before}, ${after}
         FROM new_state WHERE ${which}`,
    )
  await step('created_by_id', `'annotation.create'`, 'NULL', 'made', 'true')
  await step('created_by_id', `'annotation.submit'`, 'made', 'made || offered', `status <> 'draft'`)
  const decision = `'annotation.' || CASE status WHEN 'approved' THEN 'approve' WHEN 'rejected' THEN 'reject' ELSE 'request_changes' END`
  const isDecided = `status NOT IN ('draft', 'submitted')`
  await step('decided_by_id', decision, 'made || offered', 'made || offered || decided', isDecided)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [count = '100000', desk = 'demo'] = process.argv.slice(2)
  const url = process.env['DATABASE_URL']
  if (!url || !/^\d+$/.test(count)) throw new Error('Usage: DATABASE_URL=… npm run fill -- [how many] [desk]')
  await fillDesk(url, desk, Number(count), (line) => console.log(line))
}
