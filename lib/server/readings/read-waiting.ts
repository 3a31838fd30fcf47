import 'server-only'
import { verifiedPlace } from '@/lib/domain/suggestions/verify-proposals'
import { textIndex } from '@/lib/domain/text/text-index'
import { engine, type Findings, type QuoteFinding, readArticle } from '@/lib/language/read-article'
import type { Block } from '@/lib/schemas/block'
import type { Adapter, AdapterAnswer } from '../adapters/adapter'
import { alignVersion } from '../archive/align-version'
import { joinByLikeness } from '../archive/join-by-likeness'
import { db, Prisma, pool } from '../db'
import { log } from '../log'

/** How many versions one turn takes, of the engine and of an adapter; a turn that dies gives them back after a while. */
const [turn, adapterTurn] = [20, 3]
const givenUpAfter = 3
/** After this a reading counts as dead, and somebody else takes it. In seconds. */
const deadAfter = 120
/** No model is waited for longer, in milliseconds. */
const adapterPatience = 30_000

type Waiting = { versionId: string; engine: string; attempts: number }

/**
 * Leaves word for every current version that the engine, or the adapter, has not read in its version, or that is not in the
 * archive: after an update of Verbatim everything is read again. Returns how many wait.
 */
export async function enqueueStale(adapter?: Adapter): Promise<number> {
  const { name, version } = adapter ?? engine
  const { rowCount } = await pool.query(
    `INSERT INTO reading (version_id, engine, engine_version, desk_id)
       SELECT article.current_version_id, $1, $2, article.desk_id FROM article
        WHERE article.current_version_id IS NOT NULL AND article.deleted_at IS NULL
     ON CONFLICT (version_id, engine) DO UPDATE SET engine_version = $2, status = 'waiting', attempts = 0, problem = NULL
       WHERE reading.engine_version <> $2 OR ($3 AND reading.status = 'done'
         AND NOT EXISTS (SELECT 1 FROM archived_version WHERE version_id = reading.version_id))`,
    [name, version, !adapter],
  )
  return rowCount ?? 0
}

/** Reads what waits for the engine or for an adapter. Several servers may do so at once: each takes others. */
export async function readWaiting(adapter?: Adapter): Promise<number> {
  let read = 0
  for (;;) {
    const taken = adapter ? await take(adapter.name, adapterTurn) : await take(engine.name, turn)
    if (taken.length === 0) return read
    for (const one of taken) {
      await readOne(one, adapter)
      read++
      // Requests come between two readings.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

async function take(name: string, most: number): Promise<Waiting[]> {
  const { rows } = await pool.query<Waiting>(
    `UPDATE reading SET status = 'running', started_at = now(), attempts = attempts + 1
      WHERE (version_id, engine) IN (
        SELECT version_id, engine FROM reading
         WHERE engine = $1 AND (status = 'waiting'
            OR (status = 'running' AND started_at < now() - make_interval(secs => ${deadAfter})))
         ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)
      RETURNING version_id AS "versionId", engine, attempts`,
    [name, most],
  )
  return rows
}

async function readOne({ versionId, engine: name, attempts }: Waiting, adapter: Adapter | undefined): Promise<void> {
  const where = { versionId_engine: { versionId, engine: name } }
  try {
    const { text, blocks, deskId, articleId, article } = await db.articleVersion.findUniqueOrThrow({
      where: { id: versionId },
      select: { text: true, blocks: true, deskId: true, articleId: true, article: { select: { language: true } } },
    })
    const isOurs = name === engine.name
    if (!isOurs && !adapter) return
    const done = isOurs
      ? { findings: readArticle(text, blocks as Block[]), cost: undefined }
      : await readByAdapter(adapter as Adapter, text, article.language)
    // First the archive: a reading that is done is in it, whenever the server ends.
    if (isOurs) {
      const read = { versionId, articleId, deskId, text, blocks: blocks as Block[], findings: done.findings }
      const alignment = await alignVersion(read)
      if (alignment?.placement?.isStrong) await joinByLikeness(read)
    }
    await db.reading.update({
      where,
      data: {
        ...{
          status: 'done',
          finishedAt: new Date(),
          problem: null,
          engineVersion: isOurs ? engine.version : (adapter?.version ?? ''),
        },
        findings: done.findings,
        cost: done.cost ?? Prisma.DbNull,
      },
    })
  } catch (error) {
    const problem = error instanceof Error ? error.message.slice(0, 500) : 'Something failed.'
    log.warn({ event: 'reading-failed', versionId, engine: name, problem }, 'reading failed')
    await db.reading
      .update({ where, data: { status: attempts >= givenUpAfter ? 'failed' : 'waiting', problem } })
      .catch(() => undefined)
  }
}

async function readByAdapter(adapter: Adapter, text: string, language: string | null) {
  const answer = await adapter.read({ text, language }, AbortSignal.timeout(adapterPatience))
  const { findings, untrue } = verified(text, answer)
  return { findings, cost: { ...answer.cost, model: answer.model, version: answer.version, untrue } }
}

/** What of an answer is true to the text, and how much was thrown away. */
function verified(text: string, { suggestions }: AdapterAnswer): { findings: Findings; untrue: number } {
  const index = textIndex(text)
  const quotes: QuoteFinding[] = []
  const claims: Findings['claims'][number][] = []
  for (const { kind, exact, start, score, form, speaker } of suggestions) {
    const span = verifiedPlace(index, exact, start)
    if (!span) continue
    const mention = speaker?.mention === undefined ? undefined : verifiedPlace(index, speaker.mention)
    if (kind === 'claim') claims.push({ span, score, claimedBy: speaker ? 'speaker' : 'narrator', reasons: [] })
    else
      quotes.push({
        ...{ spans: [span], form: form ?? 'direct', isSpeech: true, rule: 'adapter', score },
        ...(speaker && mention && { speaker: { name: speaker.name, via: speaker.via, mention } }),
      })
  }
  return { findings: { quotes, claims, named: [] }, untrue: suggestions.length - quotes.length - claims.length }
}
