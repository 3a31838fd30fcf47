import { describe, expect, it } from 'vitest'
import { db, pool } from './db'
import { errorForLog } from './log'
import { newId } from './new-id'

const canary = 'the harbour master said it would open again'

/** What a failing query leaves in the log. */
const logged = async (work: () => Promise<unknown>) => {
  const error = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Error)
  return JSON.stringify(errorForLog(error))
}

describe('an error in the log', () => {
  it('holds no words of a row that the database refused', async () => {
    const text = await logged(() =>
      pool.query('INSERT INTO desk (id, slug, name) VALUES ($1, NULL, $2)', [newId(), canary]),
    )
    expect(text).toContain('23502')
    expect(text).not.toContain(canary)
  })

  it('holds no words of a query that Prisma refused', async () => {
    const missing = { id: newId(), name: canary } as { id: string; name: string; slug: string }
    expect(await logged(() => db.desk.create({ data: missing }))).not.toContain(canary)
    expect(
      await logged(() => db.story.create({ data: { id: newId(), deskId: newId(), title: canary } as never })),
    ).not.toContain(canary)
  })

  it('says what it was and where, in one line, and whence it came', () => {
    const error = new TypeError(`first line\n\u001b[31mlast line`, { cause: new Error('beneath') })
    const shown = errorForLog(error) as { type: string; reason: string; at: string[]; cause: { reason: string } }
    expect(shown).toMatchObject({ type: 'TypeError', reason: '\u001b[31mlast line', cause: { reason: 'beneath' } })
    expect(shown.at[0]).toContain('log.test.ts')
    expect(JSON.stringify(shown)).not.toMatch(/[\n\u001b]/)
  })

  it('copes with what is thrown and is no error', () => {
    expect(errorForLog('words')).toEqual({ type: 'string' })
  })
})
