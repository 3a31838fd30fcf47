/**
 * `npm run bench`: what a person waits for, each beside the limit beneath it, in one run: the framework's empty route,
 * the same SQL by hand, PostgreSQL's COPY. Machines differ and are shared, so the ratios count, not the milliseconds.
 *
 *   npm run bench -- 100000     how many annotations the desk has
 */
import { Pool } from 'pg'
import { fillDesk } from './fill'
import { median, ratioRow, timed } from './measure'
import { ScratchServer } from './scratch-server'

const size = Number(process.argv[2] ?? 100_000)
const rounds = 60

const server = new ScratchServer()
const rows: string[][] = []
const note = (row: string[]) => {
  rows.push(row)
  console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(44) : cell.padStart(14))).join(''))
}

async function measure(pool: Pool): Promise<void> {
  const { token } = JSON.parse(
    server.command('token', 'create', '--email', 'editor@demo.test', '--name', 'bench', '--json'),
  ) as { token: string }
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${server.origin}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } })
  const read = async (path: string) => {
    const response = await ask(path)
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.text()
  }
  const empty = () => read('/api/live')
  const { rows: found } = await pool.query<{
    id: string
    version_id: string
    text: string
    desk_id: string
    user_id: string
  }>(
    `SELECT a.id, v.id AS version_id, v.text, a.desk_id, a.created_by_id AS user_id FROM article a
       JOIN article_version v ON v.id = a.current_version_id WHERE a.id = (SELECT article_id FROM annotation GROUP BY article_id ORDER BY count(*) DESC LIMIT 1)`,
  )
  const article = found[0]
  if (!article) throw new Error('The desk was not filled.')

  note([
    'open an article (API) : the empty route',
    ...(await ratioRow(() => read(`/api/v1/articles/${article.id}`), empty, rounds)),
  ])
  const byHand = `SELECT a.*, v.text, v.blocks FROM article a JOIN article_version v ON v.id = a.current_version_id WHERE a.id = $1`
  note([
    'open an article (API) : the same SQL',
    ...(await ratioRow(
      () => read(`/api/v1/articles/${article.id}`),
      () => pool.query(byHand, [article.id]),
      rounds,
    )),
  ])

  const create = async () => {
    const exact = [...article.text].slice(0, 30).join('').trimEnd()
    const response = await ask(`/api/v1/articles/${article.id}/annotations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ kind: 'claim', spans: [{ start: 0, end: exact.length }], exact, actors: [], topics: [] }),
    })
    if (response.status !== 201) throw new Error(await response.text())
    await response.text()
  }
  note(['save an annotation : the same SQL', ...(await ratioRow(create, () => createByHand(pool, article), rounds))])
  note(['save an annotation : the empty route', ...(await ratioRow(create, empty, rounds))])

  const queue = () => read('/api/v1/review?status=submitted&limit=50')
  note([
    `a queue page of ${size} : the same SQL`,
    ...(await ratioRow(queue, () => pool.query(queueByHand, [article.desk_id]), rounds)),
  ])
  note([`a queue page of ${size} : the empty route`, ...(await ratioRow(queue, empty, rounds))])

  for (const format of ['jsonl', 'csv', 'w3c']) {
    const out = () => drain(ask(`/api/v1/exports/${format}?status=any`))
    note([`export ${size} as ${format} : COPY`, ...(await ratioRow(out, () => copyOut(pool), 3))])
  }
}

const queueByHand = `
  SELECT a.*, s.start, s."end", s.exact AS span, k.key, r.title, u.name,
    (SELECT json_agg(c.name) FROM annotation_actor l JOIN actor c ON c.id = l.actor_id WHERE l.annotation_id = a.id) AS actors,
    (SELECT json_agg(t.label) FROM annotation_topic l JOIN topic t ON t.id = l.topic_id WHERE l.annotation_id = a.id) AS topics,
    substr(v.text, greatest(1, s.start - 219), 220) AS before, substr(v.text, s."end" + 1, 220) AS after
    FROM annotation a JOIN annotation_span s ON s.annotation_id = a.id JOIN annotation_kind k ON k.id = a.kind_id
    JOIN article r ON r.id = a.article_id JOIN article_version v ON v.id = a.version_id JOIN "user" u ON u.id = a.created_by_id
   WHERE a.desk_id = $1 AND a.status = 'submitted' AND a.deleted_at IS NULL ORDER BY a.submitted_at, a.id LIMIT 51`

/** The writes of one annotation as a person would type them, in one transaction. */
async function createByHand(
  pool: Pool,
  article: { id: string; version_id: string; desk_id: string; user_id: string; text: string },
): Promise<void> {
  const client = await pool.connect()
  const id = crypto.randomUUID()
  const exact = article.text.slice(0, 30).trimEnd()
  try {
    await client.query('BEGIN')
    await client.query(
      `INSERT INTO annotation (id, desk_id, article_id, version_id, kind_id, exact, position, created_by_id, edited_by_id)
       SELECT $1, $2, $3, $4, id, $5, 0, $6, $6 FROM annotation_kind WHERE desk_id = $2 AND key = 'claim'`,
      [id, article.desk_id, article.id, article.version_id, exact, article.user_id],
    )
    await client.query('INSERT INTO annotation_anchor (annotation_id, version_id) VALUES ($1, $2)', [
      id,
      article.version_id,
    ])
    await client.query(
      'INSERT INTO annotation_span (id, annotation_id, version_id, ordinal, start, "end", exact) VALUES ($1, $2, $3, 0, 0, $4, $5)',
      [crypto.randomUUID(), id, article.version_id, exact.length, exact],
    )
    await client.query(
      `INSERT INTO audit_event (id, desk_id, user_id, means, action, subject_type, subject_id, after)
       VALUES ($1, $2, $3, 'system', 'bench', 'bench', $4, $5)`,
      [crypto.randomUUID(), article.desk_id, article.user_id, id, JSON.stringify({ id, exact })],
    )
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

/** What a stream holds goes by; only the end of it is waited for. */
async function drain(answer: Promise<Response>): Promise<void> {
  const response = await answer
  if (!response.ok || !response.body) throw new Error(`${response.status} ${await response.text()}`)
  for await (const _ of response.body as unknown as AsyncIterable<Uint8Array>);
}

/** COPY of every annotation as JSON, through the protocol that psql uses. */
async function copyOut(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    // pg gives COPY's rows to nobody, but reads them all: that is what is timed.
    await client.query('COPY (SELECT row_to_json(a) FROM annotation a) TO STDOUT')
  } finally {
    client.release()
  }
}

try {
  note(['', 'Verbatim', 'limit', 'ratio'])
  const first = await server.start()
  await server.stop()
  const second = await server.start()
  note(['start: first (new database, demo desk, build if needed)', `${(first / 1000).toFixed(1)} s`, '', ''])
  note(['start: second', `${(second / 1000).toFixed(1)} s`, '', ''])
  const pool = new Pool({ connectionString: server.databaseUrl, max: 2 })
  pool.on('error', () => undefined)
  const [, filling] = await timed(() => fillDesk(server.databaseUrl, 'demo', size))
  console.log(`${size} annotations were put in within ${(filling / 1000).toFixed(1)} s`)
  await measure(pool)
  await pool.end()
} finally {
  await server.stop()
  server.remove()
}
console.log(
  `\nMedians of ${rounds} rounds (exports: 3), taken in turn with their limit. Median of the ratios: ${median(rows.flatMap((row) => Number.parseFloat(row[3] ?? '') || [])).toFixed(1)}`,
)
