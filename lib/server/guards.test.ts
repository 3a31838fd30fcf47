import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { pool } from './db'
import { newId } from './new-id'

// What the database itself refuses, whoever writes: hence plain SQL, past every command.
const [desk, otherDesk, user, article, version, kind, annotation] = Array.from({ length: 7 }, () => newId())
const text = 'She said 👩‍👧 “naïve”.\nמחר'
const points = [...text]
const sha256 = (words: string) => createHash('sha256').update(words).digest('hex')

const run = async (sql: string, values: unknown[] = []) =>
  (await pool.query(sql, values)).rows as Record<string, unknown>[]

const addVersion = (id: string | undefined, number: number, words: string, hash: string, length: number) =>
  run(
    `INSERT INTO article_version (id, desk_id, article_id, number, text, sha256, length, blocks, created_by_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, '[]', $8)`,
    [id, desk, article, number, words, hash, length, user],
  )

let ordinal = 0
const addSpan = (start: number, end: number, exact: string) =>
  run(
    `INSERT INTO annotation_span (id, annotation_id, version_id, ordinal, start, "end", exact)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [newId(), annotation, version, ordinal++, start, end, exact],
  )

const addEvent = (deskId: string | undefined, action: string, after: object | null = null) =>
  run(
    `INSERT INTO audit_event (id, desk_id, means, action, subject_type, subject_id, after)
     VALUES ($1, $2, 'system', $3, 'desk', $2, $4)`,
    [newId(), deskId, action, after && JSON.stringify(after)],
  )

const headsOf = async (...desks: (string | undefined)[]) =>
  (await run(
    'SELECT desk_id, sequence::int, hash FROM audit_head WHERE desk_id = ANY($1) ORDER BY array_position($1, desk_id)',
    [desks],
  )) as { desk_id: string; sequence: number; hash: string }[]

beforeAll(async () => {
  await run(`INSERT INTO desk (id, slug, name) VALUES ($1, 'one', 'One'), ($2, 'two', 'Two')`, [desk, otherDesk])
  await run(`INSERT INTO "user" (id, email, name, password_hash) VALUES ($1, 'ada@one.test', 'Ada', 'none')`, [user])
  await run(`INSERT INTO article (id, desk_id, title, created_by_id) VALUES ($1, $2, 'T', $3)`, [article, desk, user])
  await addVersion(version, 1, text, sha256(text), points.length)
  await run(`INSERT INTO annotation_kind (id, desk_id, key, label, colour) VALUES ($1, $2, 'quote', 'Quote', 'q')`, [
    kind,
    desk,
  ])
  const columns = await run(
    `SELECT column_name FROM information_schema.columns WHERE table_name = 'annotation' AND is_nullable = 'NO' AND column_default IS NULL`,
  )
  const known: Record<string, unknown> = {
    id: annotation,
    desk_id: desk,
    article_id: article,
    version_id: version,
    kind_id: kind,
    created_by_id: user,
    edited_by_id: user,
    position: 0,
    exact: 'She',
    origin: 'manual',
    origin_method: 'manual',
    status: 'draft',
    updated_at: new Date(),
  }
  const names = columns.map((row) => String(row['column_name']))
  await run(
    `INSERT INTO annotation (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    names.map((name) => known[name]),
  )
  await run('INSERT INTO annotation_anchor (annotation_id, version_id) VALUES ($1, $2)', [annotation, version])
})

describe('a version', () => {
  it('never changes, whole or in part', async () => {
    await expect(run('UPDATE article_version SET text = text WHERE id = $1', [version])).rejects.toThrow(
      'never changes',
    )
    await expect(run('DELETE FROM article_version WHERE id = $1', [version])).rejects.toThrow('never changes')
    await expect(run('TRUNCATE article_version CASCADE')).rejects.toThrow(/never changes|append-only/)
  })

  it('is refused with a hash or a length that is not its text’s', async () => {
    await expect(addVersion(newId(), 2, 'abc', sha256('abd'), 3)).rejects.toThrow('sha256_is_of_text')
    await expect(addVersion(newId(), 2, '👩‍👧', sha256('👩‍👧'), '👩‍👧'.length)).rejects.toThrow('length_is_of_text')
  })
})

describe('a span', () => {
  it('is kept when it says what its text says, in code points', async () => {
    for (const [start, end] of [
      [0, 3],
      [9, 12],
      [0, points.length],
      [points.length - 3, points.length],
    ] as const)
      await expect(addSpan(start, end, points.slice(start, end).join(''))).resolves.toBeDefined()
  })

  it('is refused when it is empty, negative, out of range or untrue', async () => {
    for (const [start, end, exact] of [
      [0, 0, ''],
      [-1, 2, 'Sh'],
      [0, points.length + 1, text],
      [0, 3, 'she'],
      [1, 4, 'She'],
    ] as const)
      await expect(addSpan(start, end, exact)).rejects.toThrow(/is_true|not true|is_a_stretch/)
  })

  it('can’t be moved off its words', async () => {
    await expect(run('UPDATE annotation_span SET start = start + 1 WHERE ordinal = 0')).rejects.toThrow('not true')
  })
})

describe('the record', () => {
  it('numbers a desk’s events without gaps and chains each to the one before', async () => {
    await addEvent(desk, 'first', { name: 'Ada', list: [1, 2] })
    await addEvent(otherDesk, 'elsewhere')
    await addEvent(desk, 'second')
    const rows = await run(
      `SELECT sequence::int, previous_hash, hash, hash = audit_event_hash(e) AS right FROM audit_event e
       WHERE desk_id = $1 ORDER BY sequence`,
      [desk],
    )
    expect(rows.map((row) => [row['sequence'], row['right']])).toEqual([
      [1, true],
      [2, true],
    ])
    expect(rows[0]?.['previous_hash']).toBe('')
    expect(rows[1]?.['previous_hash']).toBe(rows[0]?.['hash'])
    const [head] = await run('SELECT sequence::int, hash FROM audit_head WHERE desk_id = $1', [desk])
    expect(head).toEqual({ sequence: 2, hash: rows[1]?.['hash'] })
  })

  it('can’t be changed, shortened or emptied', async () => {
    await expect(run(`UPDATE audit_event SET action = 'x'`)).rejects.toThrow('append-only')
    await expect(run('DELETE FROM audit_event')).rejects.toThrow('append-only')
    await expect(run('TRUNCATE audit_event')).rejects.toThrow('append-only')
  })

  it('keeps its order when many write to one desk at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, i) => addEvent(otherDesk, `event ${i}`)))
    const [row] = await run(
      `SELECT count(*)::int AS events, max(sequence)::int AS last, count(DISTINCT previous_hash)::int AS links
       FROM audit_event WHERE desk_id = $1`,
      [otherDesk],
    )
    expect(row).toEqual({ events: 41, last: 41, links: 41 })
  })

  it('chains several events of one statement, on several desks', async () => {
    const before = await headsOf(desk, otherDesk)
    await run(
      `INSERT INTO audit_event (id, desk_id, means, action, subject_type, subject_id)
       SELECT gen_random_uuid(), CASE n % 3 WHEN 0 THEN $1 ELSE $2 END::uuid, 'system', 'event ' || n, 'desk', $1::uuid
         FROM generate_series(1, 30) n`,
      [desk, otherDesk],
    )
    const heads = await headsOf(desk, otherDesk)
    expect(heads.map(({ sequence }, i) => sequence - (before[i]?.sequence ?? 0))).toEqual([10, 20])
    const broken = await run(
      `SELECT * FROM (SELECT *, lag(hash, 1, '') OVER w AS expected, row_number() OVER w AS place
                        FROM audit_event WINDOW w AS (PARTITION BY desk_id ORDER BY sequence)) e
        WHERE previous_hash <> expected OR sequence <> place`,
    )
    expect(broken).toEqual([])
    for (const { desk_id, sequence, hash } of heads)
      expect(
        await run('SELECT hash FROM audit_event WHERE desk_id = $1 AND sequence = $2', [desk_id, sequence]),
      ).toEqual([{ hash }])
  })

  it('moves the head once for a statement, so that a large one takes no longer for each event', async () => {
    const client = await pool.connect()
    const moves = async () =>
      (await client.query(`SELECT n_tup_upd::int AS moves FROM pg_stat_xact_user_tables WHERE relname = 'audit_head'`))
        .rows[0]?.moves as number
    try {
      await client.query('BEGIN')
      const earlier = await moves()
      await client.query(
        `INSERT INTO audit_event (id, desk_id, means, action, subject_type, subject_id)
         SELECT gen_random_uuid(), $1, 'system', 'event ' || n, 'desk', $1 FROM generate_series(1, 50) n`,
        [otherDesk],
      )
      expect((await moves()) - earlier).toBe(1)
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })

  it('goes on from the head where the end of the record was cut off, so that the cut shows', async () => {
    const [head] = await headsOf(desk)
    await run('ALTER TABLE audit_event DISABLE TRIGGER audit_event_is_kept')
    await run('DELETE FROM audit_event WHERE desk_id = $1 AND sequence = $2', [desk, head?.sequence])
    await run('ALTER TABLE audit_event ENABLE TRIGGER audit_event_is_kept')
    await addEvent(desk, 'after the cut')
    expect((await headsOf(desk))[0]?.sequence).toBe((head?.sequence ?? 0) + 1)
  })
})
