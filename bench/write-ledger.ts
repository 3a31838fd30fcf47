import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'

/** One creation as a client sees it: `id` once the server has acknowledged it. */
type Write = {
  readonly key: string
  readonly path: string
  readonly body: object
  readonly table: 'article' | 'annotation'
  id?: string
  tries: number
}

type Source = { readonly id: string; readonly text: string }

/** What is wrong with the writes in the database; all zero when every promise was kept. */
export type Verdict = { lost: number; doubled: number; torn: number }

/** How long a client goes on sending one write again. */
const patienceMs = 120_000

/**
 * Writes through the HTTP API from several clients at once and keeps book: what was acknowledged, and what was in
 * flight when the line broke. Such a write is sent again with its own key, as a careful client does.
 */
export class WriteLedger {
  readonly acknowledged: Write[] = []
  /** Answers that no kill explains, such as a refusal. */
  readonly complaints: string[] = []
  /** Why a write was last sent again. */
  lastFailure = ''
  retried = 0
  private readonly sources: Source[] = []
  private writing = false
  private clients: Promise<void>[] = []

  private readonly origin: string
  private readonly token: string

  constructor(origin: string, token: string) {
    this.origin = origin
    this.token = token
  }

  /** Starts the clients; `pause` ends them. */
  resume(clients: number): void {
    this.writing = true
    this.clients = Array.from({ length: clients }, () => this.client())
  }

  /** Waits until no write is in flight: each was acknowledged, if need be after sending it again. */
  async pause(): Promise<void> {
    this.writing = false
    await Promise.all(this.clients)
  }

  private async client(): Promise<void> {
    while (this.writing) {
      const write = this.next()
      const deadline = Date.now() + patienceMs
      while (!(await this.send(write))) {
        if (Date.now() > deadline) {
          this.complaints.push(`${write.path}: not settled after ${write.tries} tries: ${this.lastFailure}`)
          return
        }
        this.retried++
        await sleep(100)
      }
    }
  }

  private next(): Write {
    const key = randomUUID()
    const source = this.sources[Math.floor(Math.random() * this.sources.length)]
    if (!source || Math.random() < 0.1) {
      const text = `Report ${key}\n\n“We keep every word of ${key},” said Mara Quill of the Harbour Board.\n`
      return { key, path: '/articles', body: { title: `Report ${key}`, text }, table: 'article', tries: 0 }
    }
    const start = Math.floor(Math.random() * (source.text.length - 20))
    const spans = [
      { start, end: start + 5 },
      { start: start + 9, end: start + 16 },
    ]
    const body = { kind: 'quote', quote: { form: 'direct' }, spans, note: key }
    return { key, path: `/articles/${source.id}/annotations`, body, table: 'annotation', tries: 0 }
  }

  /** True when the write is settled: acknowledged, or refused for a reason that no kill explains. */
  private async send(write: Write): Promise<boolean> {
    write.tries++
    try {
      const response = await fetch(`${this.origin}/api/v1${write.path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.token}`,
          'content-type': 'application/json',
          'idempotency-key': write.key,
        },
        body: JSON.stringify(write.body),
        signal: AbortSignal.timeout(20_000),
      })
      const body = (await response.json()) as {
        id?: string
        version?: { text: string }
        code?: string
        detail?: string
      }
      if (response.status >= 500 || response.status === 429) {
        this.lastFailure = `${response.status} ${body.code} ${body.detail}`
        return false
      }
      if (!response.ok || !body.id)
        this.complaints.push(`${write.path}: ${response.status} ${body.code} ${body.detail}`)
      else this.acknowledge(write, body.id, body.version?.text)
      return true
    } catch (error) {
      this.lastFailure = String(error)
      return false
    }
  }

  private acknowledge(write: Write, id: string, text: string | undefined): void {
    write.id = id
    this.acknowledged.push(write)
    if (write.table === 'article' && text) this.sources.push({ id, text })
  }

  /** Looks in the database itself for every acknowledged write: there, once, and whole. */
  async verify(pool: Pool): Promise<Verdict> {
    const verdict = { lost: 0, doubled: 0, torn: 0 }
    for (const table of ['article', 'annotation'] as const) {
      const writes = this.acknowledged.filter((write) => write.table === table)
      const { rows } = await pool.query<{ id: string; copies: number; whole: boolean }>(questions[table], [
        writes.map((write) => write.id),
        writes.map((write) => (table === 'article' ? `Report ${write.key}` : write.key)),
      ])
      verdict.lost += writes.length - rows.filter((row) => row.copies > 0).length
      verdict.doubled += rows.filter((row) => row.copies > 1).length
      verdict.torn += rows.filter((row) => row.copies > 0 && !row.whole).length
    }
    return verdict
  }
}

const created = (subject: string) => `
  (SELECT count(*) FROM audit_event e WHERE e.subject_type = '${subject}' AND e.subject_id = w.id AND e.before IS NULL) = 1`

/** One row for each acknowledged id that is there: copies by its own mark, and whether all that belongs to it is there. */
const questions = {
  article: `
    SELECT w.id, (SELECT count(*)::int FROM article b WHERE b.title = w.mark) AS copies,
      a.current_version_id IS NOT NULL AND ${created('article')} AS whole
    FROM unnest($1::uuid[], $2::text[]) AS w(id, mark) JOIN article a ON a.id = w.id AND a.title = w.mark`,
  annotation: `
    WITH marked AS (SELECT note, count(*)::int AS copies FROM annotation WHERE note = ANY ($2::text[]) GROUP BY note)
    SELECT w.id, m.copies,
      (SELECT count(*) FROM annotation_span s WHERE s.annotation_id = w.id AND s.purpose = 'target') = 2
        AND ${created('annotation')} AS whole
    FROM unnest($1::uuid[], $2::text[]) AS w(id, mark)
    JOIN annotation a ON a.id = w.id AND a.note = w.mark JOIN marked m ON m.note = w.mark`,
}
