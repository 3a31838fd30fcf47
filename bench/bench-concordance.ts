/**
 * `npm run bench:concordance [-- ARTICLES]`: how the archive stands as it grows, on made text, in an embedded database of
 * its own: 1,000, 10,000 and 100,000 articles with nine quotes each. At each size it lays new articles beside the archive
 * as an import does, without the language pass, and prints what that took beside the bare look-ups beneath it; how many
 * planted passages it finds again; how large the index and this process are; and whether all is the same after a restart
 * of the database and with nothing kept in memory. Nothing that it makes stays.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applyMigrations } from '../bin/engine/apply-migrations'
import { openEmbeddedDatabase } from '../bin/engine/embedded-database'
import { type MadeArticle, madeArticle, passage, random, retell } from './concordance/made-articles'
import { median, timed } from './measure'

const wanted = { p95Ms: 50, recall: { 0.1: 0.99, 0.2: 0.96, 0.3: 0.87 } as Record<number, number> }
const shares = [0.1, 0.2, 0.3]
const most = Number(process.argv[2] ?? 100_000)
const sizes = [1_000, 10_000, 100_000].filter((size) => size < most).concat(most)
/** New articles that are measured at each size: half of them with planted passages, half without. */
const measured = 400
/** Planted passages for each share of changed words. */
const planted = 600

const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'))
// What is made is thrown away; the archive’s own settings are those of the product.
const embedded = await openEmbeddedDatabase(folder, [
  'synchronous_commit=off',
  'shared_buffers=512MB',
  'max_wal_size=4GB',
])
await applyMigrations(embedded.url, 'prisma/migrations')
process.env['DATABASE_URL'] = embedded.url

const { db, pool, disconnect } = await import('../lib/server/db')
const { archiveVersion } = await import('../lib/server/archive/archive-version')
const { entryOf } = await import('../lib/server/archive/archive-entry')
const { alignVersion } = await import('../lib/server/archive/align-version')
const { findRetold } = await import('../lib/server/archive/find-retold')
const { newId } = await import('../lib/server/new-id')
const { readArticle } = await import('../lib/language/read-article')
const { textIndex } = await import('../lib/domain/text/text-index')
const { piecesOf } = await import('../lib/domain/archive/pieces')
const { shinglesOf } = await import('../lib/domain/archive/shingles')

const next = random(20_261_201)
const [deskId, userId] = [newId(), newId()]
await db.desk.create({ data: { id: deskId, slug: 'bench', name: 'Bench' } })
await db.user.create({ data: { id: userId, email: 'bench@bench.test', name: 'Bench', passwordHash: 'none' } })

/** Articles come over three years; what is measured comes at the end. */
const [firstDay, dayMs] = [Date.parse('2023-12-01T00:00:00Z'), 86_400_000]
const dayOf = (number: number) => new Date(firstDay + (number / most) * 1_095 * dayMs)

type Kept = { readonly versionId: string; readonly articleId: string } & MadeArticle
/** Paragraphs of articles that were archived, to be told again. */
const told: { readonly versionId: string; readonly text: string }[] = []

/** Puts rows of articles where an import puts them, without its record. */
async function bring(made: readonly MadeArticle[], from: number): Promise<Kept[]> {
  const rows = made.map((one, i) => ({ ...one, articleId: newId(), versionId: newId(), at: dayOf(from + i) }))
  await pool.query(
    `INSERT INTO article (id, desk_id, title, created_by_id, created_at, published_at)
     SELECT id, $1, 'Made', $2, at, at FROM unnest($3::uuid[], $4::timestamptz[]) AS given(id, at)`,
    [deskId, userId, rows.map(({ articleId }) => articleId), rows.map(({ at }) => at)],
  )
  await pool.query(
    `INSERT INTO article_version (id, desk_id, article_id, number, text, sha256, length, blocks, created_by_id)
     SELECT id, $1, article, 1, text, encode(sha256(convert_to(text, 'UTF8')), 'hex'), char_length(text), blocks::jsonb, $2
       FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[]) AS given(id, article, text, blocks)`,
    [
      ...[deskId, userId, rows.map(({ versionId }) => versionId), rows.map(({ articleId }) => articleId)],
      ...[rows.map(({ text }) => text), rows.map(({ blocks }) => JSON.stringify(blocks))],
    ],
  )
  await pool.query(
    `UPDATE article SET current_version_id = version FROM unnest($1::uuid[], $2::uuid[]) AS given(id, version)
      WHERE article.id = given.id`,
    [rows.map(({ articleId }) => articleId), rows.map(({ versionId }) => versionId)],
  )
  return rows
}

/** As many at once as the machine has cores: some wait for the database while others compute. */
const hands = 4

async function fill(from: number, to: number): Promise<void> {
  const batch = 250
  for (let at = from; at < to; at += batch) {
    const kept = await bring(
      Array.from({ length: Math.min(batch, to - at) }, () => madeArticle(next)),
      at,
    )
    const queue = [...kept]
    await Promise.all(
      Array.from({ length: hands }, async () => {
        for (let one = queue.pop(); one; one = queue.pop()) await archiveVersion(entryOf({ ...one, deskId }))
      }),
    )
    for (const { versionId, text, blocks } of kept) {
      const { start, end } = blocks[Math.floor(next() * blocks.length)] ?? { start: 0, end: 0 }
      // A slice would hold on to the whole text.
      told.push({ versionId, text: Buffer.from(text.slice(start, end)).toString() })
    }
    if ((at + batch) % 10_000 === 0) console.log(`  ${at + batch} articles archived`)
  }
}

const percentile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
const ms = (value: number) => `${value.toFixed(1)} ms`
const mb = (bytes: number) => `${Math.round(bytes / 1e6)} MB`

/** What an alignment can’t do without: each shingle of the text looked up by itself. */
async function bareLookUps({ text, blocks }: MadeArticle): Promise<void> {
  const hashes = piecesOf(textIndex(text), blocks).flatMap(({ words }) => shinglesOf(words, deskId))
  await pool.query({
    name: 'bare',
    text: `SELECT count(*) FROM unnest($1::bigint[]) AS asked(hash)
            CROSS JOIN LATERAL (SELECT version FROM archived_shingle WHERE hash = asked.hash LIMIT 201) AS found`,
    values: [hashes],
  })
}

async function measureAt(size: number): Promise<boolean> {
  // What the filling left to do is done first: nobody imports so much at once.
  await pool.query('VACUUM ANALYZE')
  await pool.query('CHECKPOINT')
  const made = Array.from({ length: measured }, (_, i) => {
    const old = told[Math.floor(next() * told.length)]
    return madeArticle(next, i % 2 && old ? { planted: [retell(old.text, 0.1, next)] } : {})
  })
  const kept = await bring(made, size)
  const [aligned, bare, read]: [number[], number[], number[]] = [[], [], []]
  for (const [i, one] of kept.entries()) {
    const [, lookUpMs] = await timed(() => bareLookUps(one))
    const [, readMs] = await timed(async () => readArticle(one.text, one.blocks))
    const [, alignMs] = await timed(() => alignVersion({ ...one, deskId }))
    if (i < 20) continue
    aligned.push(alignMs)
    bare.push(lookUpMs)
    read.push(readMs)
  }
  const p95 = percentile(aligned, 0.95)
  console.log(`${size.toLocaleString('en')} articles, ${(size * 9).toLocaleString('en')} quotes`)
  console.log(
    `  align a new article   median ${ms(median(aligned))}, p95 ${ms(p95)}, p99 ${ms(percentile(aligned, 0.99))}` +
      `   (bare look-ups: median ${ms(median(bare))}, p95 ${ms(percentile(bare, 0.95))}; language pass: ` +
      `median ${ms(median(read))}, p95 ${ms(percentile(read, 0.95))})`,
  )
  const recalls = await recall()
  console.log(
    `  recall                ${recalls.map(([share, found]) => `${share * 100} % changed ${found.toFixed(3)}`).join(', ')}`,
  )
  const { rows } = await pool.query<{ bytes: string }>(
    `SELECT sum(pg_total_relation_size(oid))::text AS bytes FROM pg_class WHERE relname LIKE 'archived_%' AND relkind = 'r'`,
  )
  console.log(`  index in PostgreSQL   ${mb(Number(rows[0]?.bytes))}`)
  global.gc?.()
  console.log(
    `  this process          ${mb(process.memoryUsage().rss)} resident, ${mb(process.memoryUsage().heapUsed)} of heap`,
  )
  return p95 <= wanted.p95Ms && recalls.every(([share, found]) => found >= (wanted.recall[share] ?? 1))
}

/** How many planted passages are found in the article that they are from, by the share of words changed. */
async function recall(): Promise<[number, number][]> {
  const found: [number, number][] = []
  for (const share of shares) {
    let hits = 0
    for (let i = 0; i < planted; i++) {
      const old = told[Math.floor(next() * told.length)] as (typeof told)[number]
      const { text, blocks } = madeArticle(next, { planted: [retell(old.text, share, next)] })
      const retold = await findRetold({ deskId, index: textIndex(text), pieces: piecesOf(textIndex(text), blocks) })
      if (await isOf(old.versionId, retold)) hits++
    }
    found.push([share, hits / planted])
  }
  return found
}

async function isOf(versionId: string, retold: Awaited<ReturnType<typeof findRetold>>): Promise<boolean> {
  if (retold.length === 0) return false
  const { rowCount } = await pool.query(
    'SELECT 1 FROM archived_version WHERE version_id = $1 AND number = ANY($2::int[])',
    [versionId, retold.map(({ version }) => version)],
  )
  return Boolean(rowCount)
}

/** The same text, asked again with every connection new and the database started anew. */
async function survivesRestart(): Promise<boolean> {
  const old = told[Math.floor(next() * told.length)] as (typeof told)[number]
  const { text, blocks } = madeArticle(next, { planted: [old.text, passage(next, 40)] })
  const before = await findRetold({ deskId, index: textIndex(text), pieces: piecesOf(textIndex(text), blocks) })
  await disconnect()
  await embedded.close()
  const again = await openEmbeddedDatabase(folder, ['shared_buffers=512MB'])
  const { Pool } = await import('pg')
  const fresh = new Pool({ connectionString: again.url, max: 2 })
  Object.assign(pool, { query: fresh.query.bind(fresh) })
  const after = await findRetold({ deskId, index: textIndex(text), pieces: piecesOf(textIndex(text), blocks) })
  await fresh.end()
  await again.close()
  return before.length > 0 && JSON.stringify(before) === JSON.stringify(after)
}

let isGood = true
let filled = 0
try {
  for (const size of sizes) {
    const [, fillMs] = await timed(() => fill(filled, size))
    console.log(`  archiving             ${ms(fillMs / (size - filled))} an article, ${hands} at once`)
    filled = size
    isGood = (await measureAt(size)) && isGood
  }
  const same = await survivesRestart()
  console.log(`after a restart of the database, with nothing kept in memory: ${same ? 'the same' : 'NOT the same'}`)
  console.log(
    `${isGood && same ? 'All as wanted' : 'NOT as wanted'}: p95 ≤ ${wanted.p95Ms} ms, recall ≥ .99 / .96 / .87`,
  )
  process.exitCode = isGood && same ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
