import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { db, pool } from '@/lib/server/db'
import { buildAnnotation } from '@/lib/server/testing/builders'
import { type OwnDesk, ownDesk, valueOf } from '@/lib/server/testing/own-desk'
import { createActor } from '../commands/create-actor'
import { deleteAnnotation } from '../commands/delete-annotation'
import { editAnnotation } from '../commands/edit-annotation'
import { mergeActors } from '../commands/merge-actors'
import { restoreAnnotation } from '../commands/restore-annotation'
import { replayAudit } from './replay-audit'

let desk: OwnDesk
let id: string
beforeAll(async () => {
  desk = await ownDesk()
  const [from, into] = [
    valueOf(await createActor(desk.editor, { name: 'Old Name' })),
    valueOf(await createActor(desk.editor, { name: 'New Name' })),
  ]
  const actors = [{ actorId: from.id, role: 'speaker', mention: { start: 4, end: 8 } }]
  const made = await buildAnnotation(desk, { status: 'approved', actors, note: 'First', quote: { form: 'partial' } })
  id = made.id
  const edited = valueOf(
    await editAnnotation(desk.editor, { annotationId: id, revision: made.revision, note: 'Second' }),
  )
  const deleted = valueOf(await deleteAnnotation(desk.editor, { annotationId: id, revision: edited.revision }))
  valueOf(await restoreAnnotation(desk.editor, { annotationId: id, revision: deleted.revision }))
  valueOf(await mergeActors(desk.admin, { actorId: from.id, into: into.id }))
})

/** Does what no command does, as somebody with the database's keys could, and undoes it after the test. */
const undo: string[] = []
async function tamper(table: string, change: string, back: string) {
  undo.push(`ALTER TABLE ${table} DISABLE TRIGGER USER; ${back}; ALTER TABLE ${table} ENABLE TRIGGER USER`)
  await pool.query(`ALTER TABLE ${table} DISABLE TRIGGER USER; ${change}; ALTER TABLE ${table} ENABLE TRIGGER USER`)
}
afterEach(async () => {
  for (const sql of undo.splice(0).reverse()) await pool.query(sql)
})

const differences = async () => (await replayAudit(desk.deskId)).differences

describe('replayAudit', () => {
  it('gives the tables again, exactly, and counts what it read', async () => {
    const report = await replayAudit(desk.deskId)
    expect(report.differences).toEqual([])
    const recorded = await db.auditEvent.count({ where: { deskId: desk.deskId, subjectType: { not: 'desk' } } })
    expect(report.events).toBe(recorded)
  })

  it.each([
    ['a note', 'annotation', `SET note = 'Forged'`, `SET note = 'Second'`, /differs in note/],
    ['a status', 'annotation', `SET status = 'approved'`, `SET status = 'draft'`, /differs in status/],
    [
      'a maker',
      'annotation',
      `SET edited_by_id = (SELECT user_id FROM membership WHERE role = 'viewer' LIMIT 1)`,
      '',
      /differs in editedById/,
    ],
  ])('finds %s that was changed past the commands', async (_what, table, change, back, found) => {
    const { editedById } = await db.annotation.findUniqueOrThrow({ where: { id } })
    const undoing = back || `SET edited_by_id = '${editedById}'`
    await tamper(table, `UPDATE ${table} ${change} WHERE id = '${id}'`, `UPDATE ${table} ${undoing} WHERE id = '${id}'`)
    expect(await differences()).toEqual([expect.stringMatching(found)])
  })

  it('finds a span that no longer says what its text says', async () => {
    const where = `WHERE annotation_id = '${id}' AND purpose = 'target'`
    await tamper(
      'annotation_span',
      `UPDATE annotation_span SET exact = 'Tho' ${where}`,
      `UPDATE annotation_span SET exact = 'The' ${where}`,
    )
    expect(await differences()).toEqual([
      expect.stringMatching(/spans are true/),
      expect.stringMatching(/differs in anchors/),
    ])
  })

  it('finds an actor that was taken off', async () => {
    await pool.query('DELETE FROM annotation_actor WHERE annotation_id = $1', [id])
    const link = `INSERT INTO annotation_actor SELECT '${id}', id, 'speaker' FROM actor WHERE name = 'New Name'`
    undo.push(link)
    expect(await differences()).toEqual([expect.stringMatching(/differs in actors/)])
  })

  it('finds an event that was rewritten, though it now agrees with the table', async () => {
    const last = await db.auditEvent.findFirstOrThrow({ where: { subjectId: id }, orderBy: { sequence: 'desc' } })
    const set = (note: string) =>
      `UPDATE audit_event SET after = jsonb_set(after, '{note}', '"${note}"') WHERE id = '${last.id}';
       UPDATE annotation SET note = '${note}' WHERE id = '${id}'`
    await tamper('audit_event', set('Rewritten'), set('Second'))
    expect(await differences()).toEqual([expect.stringMatching(/match their hashes/)])
  })

  it('finds an event that was rewritten with its hash, by the event after it', async () => {
    const [event] = await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { sequence: 'asc' } })
    const set = (note: string) =>
      `UPDATE audit_event SET after = jsonb_set(after, '{note}', '"${note}"') WHERE id = '${event?.id}';
       UPDATE audit_event e SET hash = audit_event_hash(e) WHERE id = '${event?.id}'`
    await tamper('audit_event', set('Rewritten'), set('First'))
    expect(await differences()).toEqual([
      expect.stringMatching(/chained/),
      expect.stringMatching(/does not begin where the one before it ended/),
    ])
  })

  it('finds that the end of the record was cut off', async () => {
    const last = await db.auditEvent.findFirstOrThrow({ where: { deskId: desk.deskId }, orderBy: { sequence: 'desc' } })
    await pool.query(`CREATE TABLE kept_event AS SELECT * FROM audit_event WHERE id = '${last.id}'`)
    await tamper(
      'audit_event',
      `DELETE FROM audit_event WHERE id = '${last.id}'`,
      'INSERT INTO audit_event SELECT * FROM kept_event; DROP TABLE kept_event',
    )
    const found = await differences()
    expect(found).toContainEqual(expect.stringMatching(/ends where its head says/))
    expect(found).toContainEqual(expect.stringMatching(/differs in/))
  })

  it('finds a head that names another end than the record has, or is gone', async () => {
    const of = `WHERE desk_id = '${desk.deskId}'`
    const ends = [expect.stringMatching(/1 rows break this: the record ends where its head says/)]
    const [head] = (await pool.query(`SELECT sequence, hash FROM audit_head ${of}`)).rows
    await pool.query(`UPDATE audit_head SET hash = repeat('0', 64) ${of}`)
    expect(await differences()).toEqual(ends)
    await pool.query(`DELETE FROM audit_head ${of}`)
    expect(await differences()).toEqual(ends)
    await pool.query('INSERT INTO audit_head VALUES ($1, $2, $3)', [desk.deskId, head.sequence, head.hash])
  })

  it('finds a row that is on no record', async () => {
    const storyId = '01900000-0000-7000-8000-00000000abcd'
    await pool.query(
      `INSERT INTO story (id, desk_id, title, title_key, created_by_id) VALUES ($1, $2, 'Smuggled', 'smuggled', $3)`,
      [storyId, desk.deskId, desk.editor.userId],
    )
    undo.push(`DELETE FROM story WHERE id = '${storyId}'`)
    expect(await differences()).toEqual([expect.stringMatching(/1 story rows stand in the tables, 0 on the record/)])
  })

  it('is equal again after all that', async () => {
    expect(await differences()).toEqual([])
  })
})
