import { beforeEach, describe, expect, it } from 'vitest'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { Principal } from '@/lib/schemas/person'
import { deleteAnnotation } from '../commands/delete-annotation'
import { editAnnotation } from '../commands/edit-annotation'
import { tellCorrections } from '../corrections/tell-corrections'
import { db, pool } from '../db'
import { newId } from '../new-id'
import { listExportCorrections } from '../queries/list-corrections'
import { getExportRun, listExportRuns } from '../queries/list-export-runs'
import { buildAnnotation, buildArticle } from '../testing/builders'
import { type OwnDesk, ownDesk, valueOf } from '../testing/own-desk'
import { runExport } from './run-export'

let desk: OwnDesk
beforeEach(async () => {
  desk = await ownDesk()
})

const seen = ({ id, revision }: { id: string; revision: number }) => ({ annotationId: id, revision })
const begin = async (who: Principal, filter: object, format = 'jsonl') =>
  valueOf(await runExport(who, format, filter)).chunks
const take = async (chunks: AsyncGenerator<string>) => ((await chunks.next()).value as string | undefined) ?? ''
async function wholeOf(chunks: AsyncGenerator<string>): Promise<string> {
  let text = ''
  for await (const chunk of chunks) text += chunk
  return text
}

/** The annotations in a piece of JSON Lines: what went out, as `id revision`. */
const idsIn = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id?: string; revision?: number })
    .flatMap(({ id, revision }) => (id ? [`${id} ${revision}`] : []))
    .sort()

const runs = async () => {
  const found = await db.exportRun.findMany({ where: { deskId: desk.deskId }, include: { items: true } })
  return found.map(({ items, ...run }) => ({
    ...run,
    held: items.map(({ annotationId, revision }) => `${annotationId} ${revision}`).sort(),
  }))
}

/** As many approved ones like this as an export reads in several turns. */
async function copies(of: AnnotationView, count: number): Promise<void> {
  const { anchors, ...row } = await db.annotation.findUniqueOrThrow({
    where: { id: of.id },
    include: { anchors: { include: { spans: true } } },
  })
  const spans = anchors.flatMap((anchor) => anchor.spans)
  const ids = Array.from({ length: count }, () => newId())
  await db.annotation.createMany({ data: ids.map((id) => ({ ...row, id })) })
  await db.annotationAnchor.createMany({
    data: ids.map((annotationId) => ({ annotationId, versionId: row.versionId })),
  })
  await db.annotationSpan.createMany({
    data: ids.flatMap((annotationId) => spans.map((span) => ({ ...span, id: newId(), annotationId }))),
  })
}

describe('an export', () => {
  it('leaves a run: who, what, when, and each approved annotation that went out with its revision', async () => {
    const { articleId } = await buildArticle(desk)
    for (const status of ['approved', 'approved', 'draft'] as const) await buildAnnotation(desk, { articleId, status })
    const text = await wholeOf(await begin(desk.viewer, { articleId }))
    const [run, ...others] = await runs()
    expect(others).toEqual([])
    expect(run).toMatchObject({
      ...{ userId: desk.viewer.userId, format: 'jsonl', count: 2, filter: { status: 'approved', articleId } },
      ...{ startedAt: expect.any(Date), finishedAt: expect.any(Date), held: idsIn(text) },
    })
    await wholeOf(await begin(desk.editor, { articleId, status: 'any' }, 'csv'))
    const all = (await runs()).find(({ format }) => format === 'csv')
    expect(all).toMatchObject({ count: 3, held: idsIn(text) })
    const { items } = valueOf(await listExportRuns(desk.viewer))
    expect(items.map(({ format, count, corrected }) => [format, count, corrected])).toEqual([
      ['csv', 3, 0],
      ['jsonl', 2, 0],
    ])
    expect(await db.auditEvent.count({ where: { deskId: desk.deskId, action: { startsWith: 'export' } } })).toBe(0)
  })

  it('that holds nothing is a run too, and one that is refused or not begun is none', async () => {
    expect((await runExport(desk.viewer, 'tei', {})).ok).toBe(false)
    expect((await runExport(desk.viewer, 'csv', { since: 'yesterday' })).ok).toBe(false)
    const unread = await begin(desk.viewer, {})
    await take(unread)
    await unread.return(undefined)
    expect(await runs()).toEqual([])
    await wholeOf(await begin(desk.viewer, {}))
    expect(await runs()).toMatchObject([{ count: 0, held: [], finishedAt: expect.any(Date) }])
  })

  it('does not hold what could not be sent', async () => {
    const { articleId } = await buildArticle(desk)
    const [good, poisoned] = [
      await buildAnnotation(desk, { articleId, status: 'approved' }),
      await buildAnnotation(desk, { articleId, status: 'approved' }),
    ]
    await pool.query('ALTER TABLE annotation_span DISABLE TRIGGER USER')
    await pool.query('UPDATE annotation_span SET exact = $1 WHERE annotation_id = $2', ['Forged', poisoned.id])
    await pool.query('ALTER TABLE annotation_span ENABLE TRIGGER USER')
    await wholeOf(await begin(desk.viewer, { articleId }))
    expect(await runs()).toMatchObject([{ count: 1, held: [`${good.id} ${good.revision}`] }])
  })

  it('that is broken off keeps what was sent, and has no end', async () => {
    const one = await buildAnnotation(desk, { status: 'approved' })
    await copies(one, 1_200)
    const chunks = await begin(desk.viewer, {})
    const sent = (await take(chunks)) + (await take(chunks)) + (await take(chunks))
    await chunks.return(undefined)
    const [run] = await runs()
    expect(idsIn(sent)).toHaveLength(1_000)
    expect(run).toMatchObject({ count: 1_000, finishedAt: null })
    expect(run?.held).toEqual(idsIn(sent))
    const [shown] = valueOf(await listExportRuns(desk.viewer)).items
    expect(shown).toMatchObject({ finishedAt: null, count: 1_000 })
  })

  it('is told of what is corrected while it goes on, once, and nobody else is told again', async () => {
    const one = await buildAnnotation(desk, { status: 'approved' })
    await wholeOf(await begin(desk.admin, {}))
    await copies(one, 900)
    const last = await db.annotation.findFirstOrThrow({
      where: { deskId: desk.deskId },
      orderBy: [{ articleId: 'desc' }, { position: 'desc' }, { id: 'desc' }],
    })
    const chunks = await begin(desk.viewer, {})
    await take(chunks)
    await take(chunks)
    // The snapshot stands; what comes last has not been read yet.
    valueOf(await deleteAnnotation(desk.editor, seen(last)))
    valueOf(await editAnnotation(desk.editor, { ...seen(one), note: 'Not heard.' }))
    const notices = (who: Principal, id: string) =>
      db.notification.count({ where: { userId: who.userId, kind: 'correction', annotationId: id } })
    await tellCorrections()
    expect([await notices(desk.viewer, last.id), await notices(desk.viewer, one.id)]).toEqual([0, 1])
    expect(await notices(desk.admin, one.id)).toBe(1)
    expect(idsIn(await wholeOf(chunks))).toContain(`${last.id} ${last.revision}`)
    await tellCorrections()
    expect([await notices(desk.viewer, last.id), await notices(desk.viewer, one.id)]).toEqual([1, 1])
    expect(await notices(desk.admin, one.id)).toBe(1)
    const [run] = valueOf(await listExportRuns(desk.viewer)).items
    expect(run).toMatchObject({ count: 901, corrected: 2 })
  })

  it('names each annotation once that is no longer as it went out, however often it was corrected', async () => {
    const { articleId } = await buildArticle(desk)
    const [one, kept] = [
      await buildAnnotation(desk, { articleId, status: 'approved' }),
      await buildAnnotation(desk, { articleId, status: 'approved' }),
    ]
    await wholeOf(await begin(desk.viewer, {}))
    const edited = valueOf(await editAnnotation(desk.editor, { ...seen(one), note: 'Not heard.' }))
    await db.annotation.update({ where: { id: one.id }, data: { status: 'approved' } })
    await wholeOf(await begin(desk.viewer, {}))
    valueOf(await deleteAnnotation(desk.editor, seen(edited)))
    const [second, first] = valueOf(await listExportRuns(desk.viewer)).items
    expect([second?.corrected, first?.corrected]).toEqual([1, 1])
    const of = async (id = '') =>
      valueOf(await listExportCorrections(desk.viewer, id)).items.map(({ kind, annotationId }) => [kind, annotationId])
    expect(await of(first?.id)).toEqual([['edited', one.id]])
    expect(await of(second?.id)).toEqual([['deleted', one.id]])
    expect(valueOf(await getExportRun(desk.viewer, first?.id ?? ''))).toMatchObject({ count: 2, corrected: 1 })
    expect(kept.status).toBe('approved')
  })
})
