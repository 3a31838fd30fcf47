import { beforeAll, describe, expect, it } from 'vitest'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { Principal } from '@/lib/schemas/person'
import { createActor } from '../commands/create-actor'
import { createArticle } from '../commands/create-article'
import { decideAnnotation } from '../commands/decide-annotation'
import { deleteAnnotation } from '../commands/delete-annotation'
import { editAnnotation } from '../commands/edit-annotation'
import { mergeActors } from '../commands/merge-actors'
import { restoreAnnotation } from '../commands/restore-annotation'
import { undoDecision } from '../commands/undo-decision'
import { db } from '../db'
import { runExport } from '../exports/run-export'
import { newId } from '../new-id'
import { listCorrectedPlaces } from '../queries/list-corrected-places'
import { getCorrection, listCorrections, listExportCorrections } from '../queries/list-corrections'
import { getExportRun, listExportRuns } from '../queries/list-export-runs'
import { listNotifications } from '../queries/list-notifications'
import { replayAudit } from '../queries/replay-audit'
import { buildAnnotation, decideOne, submitOne } from '../testing/builders'
import { type OwnDesk, ownDesk, valueOf } from '../testing/own-desk'
import { tellCorrections } from './tell-corrections'

let desk: OwnDesk
let other: OwnDesk
beforeAll(async () => {
  desk = await ownDesk()
  other = await ownDesk()
})

const seen = ({ id, revision }: AnnotationView) => ({ annotationId: id, revision })
const approved = (fields = {}) => buildAnnotation(desk, { status: 'approved', ...fields })
const kindsOf = async ({ id }: AnnotationView) =>
  (await db.correction.findMany({ where: { annotationId: id }, orderBy: { createdAt: 'asc' } })).map(({ kind }) => kind)

describe('a correction', () => {
  it('is made once for each way in which an approval ends', async () => {
    const [edited, undone, deleted] = [await approved(), await approved(), await approved()]
    valueOf(await editAnnotation(desk.editor, { ...seen(edited), note: 'Not on Monday.' }))
    valueOf(await undoDecision(desk.reviewer, seen(undone)))
    valueOf(await deleteAnnotation(desk.editor, seen(deleted)))
    expect(await kindsOf(edited)).toEqual(['edited'])
    expect(await kindsOf(undone)).toEqual(['reopened'])
    expect(await kindsOf(deleted)).toEqual(['deleted'])
  })

  it('is made of nothing that was not approved, and of nothing that stays so', async () => {
    const draft = await buildAnnotation(desk)
    valueOf(await editAnnotation(desk.editor, { ...seen(draft), note: 'A draft.' }))
    const rejected = await buildAnnotation(desk, { status: 'rejected' })
    valueOf(await editAnnotation(desk.editor, { ...seen(rejected), note: 'Anew.' }))
    const removed = valueOf(
      await deleteAnnotation(desk.editor, seen(await buildAnnotation(desk, { status: 'submitted' }))),
    )
    const same = await approved()
    valueOf(await editAnnotation(desk.editor, { ...seen(same), spans: same.spans }))
    for (const one of [draft, rejected, removed, same]) expect(await kindsOf(one)).toEqual([])
  })

  it('is not made by a merge of actors', async () => {
    const [from, into] = [
      valueOf(await createActor(desk.editor, { name: 'Ida Quist' })),
      valueOf(await createActor(desk.editor, { name: 'Ida Kvist' })),
    ]
    const one = await approved({ actors: [{ actorId: from.id, role: 'speaker' }] })
    valueOf(await mergeActors(desk.admin, { actorId: from.id, into: into.id }))
    expect(await kindsOf(one)).toEqual([])
  })

  it('stays when the annotation is restored or approved anew, and says so', async () => {
    const one = await approved()
    const removed = valueOf(await deleteAnnotation(desk.editor, seen(one)))
    const restored = valueOf(await restoreAnnotation(desk.editor, seen(removed)))
    const [first] = valueOf(await listCorrections(desk.viewer, { annotationId: one.id })).items
    expect(first).toMatchObject({ kind: 'deleted', approvedAgain: true, fromRevision: 3, toRevision: 4 })
    const edited = valueOf(await editAnnotation(desk.editor, { ...seen(restored), spans: [{ start: 4, end: 8 }] }))
    const again = await submitOne(desk.editor, edited.id)
    valueOf(await decideAnnotation(desk.reviewer, { ...seen(again), decision: 'reject', reason: 'Not said.' }))
    const { items } = valueOf(await listCorrections(desk.viewer, { annotationId: one.id }))
    expect(items.map(({ kind }) => kind)).toEqual(['edited', 'deleted'])
    expect(items[0]).toMatchObject({
      ...{ approvedAgain: false, reason: 'Not said.', by: { name: 'The editor' } },
      ...{ before: { exact: 'The', form: 'direct' }, now: { exact: 'quay', status: 'rejected', deleted: false } },
      diff: [
        { op: 'delete', text: 'The' },
        { op: 'insert', text: 'quay' },
      ],
    })
    expect((await replayAudit(desk.deskId)).differences).toEqual([])
  })
})

const early = 'Lines of the first.\n\n“We close the rotten quay tonight,” Ida Brandtner said.'
const late = 'Lines of the last.\n\n“We shut the rotten quay tonight,” Ida Brandtner said. It rained.'
const quote = (text: string) => {
  const start = text.indexOf('“') + 1
  return { spans: [{ start, end: text.indexOf('”') }], quote: { form: 'direct' } }
}

/** Somebody more on the desk. */
async function another(name: string, role: 'editor' | 'viewer'): Promise<Principal> {
  const id = newId()
  await db.user.create({ data: { id, email: `${id}@desk.test`, name, passwordHash: 'none' } })
  await db.membership.create({ data: { deskId: desk.deskId, userId: id, role } })
  return { ...desk[role], userId: id, name }
}

/** Two articles of a story, the same utterance marked in both by two editors and approved, and exported by a third person. */
async function reliedOn() {
  const [maker, neighbour, exporter] = [
    await another('Mara Holt', 'editor'),
    await another('Nils Aker', 'editor'),
    await another('Pia Rohde', 'viewer'),
  ]
  const story = `The quay ${newId()}`
  const bring = async (outlet: string, text: string) =>
    valueOf(await createArticle(desk.editor, { title: outlet, text: `${text} Report ${newId()}.`, outlet, story }))
  const [first, second] = [await bring('Tidewire', early), await bring('Ledger', late)]
  const mark = (by: Principal, { articleId }: { articleId: string }, text: string) =>
    approved({ by, articleId, ...quote(text) })
  const [own, theirs] = [await mark(maker, first, early), await mark(neighbour, second, late)]
  const { articleId, storyId } = first as { articleId: string; storyId: string }
  await exported(exporter, { storyId })
  return { maker, neighbour, exporter, own, theirs, storyId, articleId }
}

async function exported(who: Principal, filter: object): Promise<string> {
  let text = ''
  for await (const chunk of valueOf(await runExport(who, 'jsonl', filter)).chunks) text += chunk
  return text
}

const told = async (who: Principal) =>
  valueOf(await listNotifications(who)).items.filter(({ kind }) => kind === 'correction')

describe('who relied on what was corrected', () => {
  it('is told once, and finds what it was, what it is and who else relied on it', async () => {
    const { maker, neighbour, exporter, own, theirs, storyId } = await reliedOn()
    valueOf(await editAnnotation(maker, { ...seen(own), spans: [{ start: 22, end: 47 }] }))
    await tellCorrections()
    await tellCorrections()
    const [correction] = valueOf(await listCorrections(desk.viewer, { storyId })).items
    expect(correction).toMatchObject({
      ...{ kind: 'edited', annotationId: own.id, told: true, by: { name: 'Mara Holt' } },
      before: { exact: 'We close the rotten quay tonight,' },
      reliedOn: {
        variants: [{ annotationId: theirs.id, outlet: 'Ledger', exact: 'We shut the rotten quay tonight,' }],
        exports: [{ by: { name: 'Pia Rohde' }, format: 'jsonl', revision: 3, finished: true }],
        exportCount: 1,
      },
    })
    for (const who of [neighbour, exporter])
      expect(await told(who)).toMatchObject([
        {
          ...{ kind: 'correction', by: { name: 'Mara Holt' }, correctionId: correction?.id },
          excerpt: 'We close the rotten quay tonight,',
        },
      ])
    expect(await told(maker)).toEqual([])
    for (const [who, count] of [
      [neighbour, 1],
      [exporter, 1],
      [maker, 0],
    ] as const)
      expect(valueOf(await listCorrections(who, { mine: '1', storyId })).items).toHaveLength(count)
    expect(await listCorrectedPlaces(desk.viewer, storyId)).toMatchObject([{ id: correction?.id, spans: own.spans }])
  })

  it.each(['delete', 'undo'] as const)('is found also after a %s, by what was approved', async (way) => {
    const { maker, neighbour, own, theirs, storyId } = await reliedOn()
    if (way === 'delete') valueOf(await deleteAnnotation(maker, seen(own)))
    else {
      const back = valueOf(await undoDecision(desk.reviewer, seen(own)))
      await decideOne(desk.reviewer, back, 'reject')
    }
    await tellCorrections()
    const [correction] = valueOf(await listCorrections(desk.viewer, { storyId })).items
    expect(correction?.reliedOn.variants.map(({ annotationId }) => annotationId)).toEqual([theirs.id])
    expect(await told(neighbour)).toHaveLength(1)
  })

  it('is found in a newer version of the article that says the same words', async () => {
    const { maker, own, theirs, storyId, articleId } = await reliedOn()
    const url = 'https://tide.example/quay'
    const { revision } = await db.article.findUniqueOrThrow({ where: { id: articleId } })
    await db.article.update({ where: { id: articleId }, data: { url, revision } })
    const newer = valueOf(
      await createArticle(desk.editor, { title: 'Tidewire', text: `An update. ${early} Report ${newId()}.`, url }),
    )
    expect(newer.articleId).toBe(articleId)
    valueOf(await deleteAnnotation(maker, seen(own)))
    await tellCorrections()
    const [correction] = valueOf(await listCorrections(desk.viewer, { storyId })).items
    expect(correction?.reliedOn.variants.map(({ annotationId }) => annotationId)).toEqual([theirs.id])
  })

  it('is told once by several servers at once, also where one dies in between', async () => {
    const { maker, neighbour, exporter, own, theirs } = await reliedOn()
    valueOf(await editAnnotation(maker, { ...seen(own), note: 'Not heard.' }))
    valueOf(await editAnnotation(neighbour, { ...seen(theirs), note: 'Heard again.' }))
    // One that took a correction and died before its end: the database gave it back.
    const died = db.$transaction(async (tx) => {
      await tx.correction.updateMany({ where: { annotationId: own.id }, data: { toldAt: new Date() } })
      throw new Error('killed')
    })
    await Promise.allSettled([died, tellCorrections(), tellCorrections(), tellCorrections()])
    await tellCorrections()
    expect(await told(neighbour)).toHaveLength(1)
    expect(await told(maker)).toHaveLength(1)
    expect(await told(exporter)).toHaveLength(2)
    expect(await db.correction.count({ where: { deskId: desk.deskId, toldAt: null } })).toBe(0)
  })

  it('is told although another correction can’t be told of, which waits', async () => {
    const { maker, neighbour, own, theirs } = await reliedOn()
    valueOf(await editAnnotation(maker, { ...seen(own), note: 'Not heard.' }))
    const { id, before } = await db.correction.findFirstOrThrow({ where: { annotationId: own.id } })
    await db.correction.update({ where: { id }, data: { before: { kind: 'quote' } } })
    valueOf(await editAnnotation(neighbour, { ...seen(theirs), note: 'Heard again.' }))
    expect(await tellCorrections()).toBe(1)
    expect(await told(maker)).toHaveLength(1)
    await db.correction.update({ where: { id }, data: { before: before as object } })
    expect(await tellCorrections()).toBe(1)
    expect(await told(neighbour)).toHaveLength(1)
  })

  it('hears nothing who left the desk', async () => {
    const { maker, neighbour, exporter, own } = await reliedOn()
    await db.membership.deleteMany({ where: { userId: exporter.userId } })
    valueOf(await deleteAnnotation(maker, seen(own)))
    await tellCorrections()
    expect(await db.notification.count({ where: { userId: exporter.userId } })).toBe(0)
    expect(await told(neighbour)).toHaveLength(1)
  })

  it('is not shown to another desk', async () => {
    const { maker, own, storyId } = await reliedOn()
    valueOf(await deleteAnnotation(maker, seen(own)))
    await tellCorrections()
    const [correction] = valueOf(await listCorrections(desk.viewer, { storyId })).items
    const [run] = valueOf(await listExportRuns(desk.viewer)).items
    expect(valueOf(await getCorrection(desk.viewer, correction?.id ?? '')).id).toBe(correction?.id)
    for (const refused of [
      await getCorrection(other.admin, correction?.id ?? ''),
      await getExportRun(other.admin, run?.id ?? ''),
      await listExportCorrections(other.admin, run?.id ?? ''),
    ])
      expect(refused).toMatchObject({ ok: false, error: { code: 'not_found' } })
    for (const filter of [{}, { storyId }, { annotationId: own.id }, { mine: '1' }])
      expect(valueOf(await listCorrections(other.admin, filter)).items).toEqual([])
    expect(valueOf(await listExportRuns(other.admin)).items).toEqual([])
    expect(await listCorrectedPlaces(other.admin, storyId)).toEqual([])
  })

  it('is paged, newest first', async () => {
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const page = valueOf(await listCorrections(desk.viewer, { limit: '3', ...(cursor && { cursor }) }))
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    const all = await db.correction.findMany({
      where: { deskId: desk.deskId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { id: true },
    })
    expect(ids.length).toBeGreaterThan(6)
    expect(ids).toEqual(all.map(({ id }) => id))
  })
})
