import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { ActorLink } from '@/lib/schemas/annotation'
import { db, pool } from '@/lib/server/db'
import { type OwnDesk, ownDesk, refusalOf, valueOf } from '@/lib/server/testing/own-desk'
import { annotationInclude } from '../annotations/annotation-row'
import { checkContent } from '../annotations/check-content'
import { newId } from '../new-id'
import { getActor } from '../queries/get-actor'
import { listActors } from '../queries/list-actors'
import { actorSnapshot, wholeActor } from '../views/actor-snapshot'
import { annotationSnapshot } from '../views/annotation-snapshot'
import { createActor } from './create-actor'
import { createAnnotation } from './create-annotation'
import { createArticle } from './create-article'
import { decideAnnotation } from './decide-annotation'
import { editActor } from './edit-actor'
import { mergeActors } from './merge-actors'
import { submitAnnotations } from './submit-annotations'

let desk: OwnDesk
let other: OwnDesk
beforeAll(async () => {
  desk = await ownDesk()
  other = await ownDesk()
})

const text = 'Anna Berg said “yes”. A. Berg said “no”.'
const actor = async (name: string, more: object = {}) => valueOf(await createActor(desk.editor, { name, ...more }))
const linked = async (actors: object[]) => {
  const { articleId } = valueOf(await createArticle(desk.editor, { text }))
  return valueOf(
    await createAnnotation(desk.editor, {
      articleId,
      kind: 'quote',
      spans: [{ start: 16, end: 19 }],
      quote: { form: 'direct' },
      actors,
    }),
  )
}

/** How many wait for a row that another transaction holds. */
const waiting = async () =>
  (await pool.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`))
    .rows.length

/** What replay compares: the last event of each thing says what its row says. */
async function expectExactRecord(ids: string[]) {
  const annotations = await db.annotation.findMany({ where: { id: { in: ids } }, include: annotationInclude })
  const actors = await db.actor.findMany({ where: { id: { in: ids } }, include: wholeActor })
  const states = new Map<string, unknown>([
    ...annotations.map((row) => [row.id, annotationSnapshot(row)] as const),
    ...actors.map((row) => [row.id, actorSnapshot(row)] as const),
  ])
  for (const id of ids) {
    const last = await db.auditEvent.findFirstOrThrow({ where: { subjectId: id }, orderBy: { sequence: 'desc' } })
    expect(last.after).toEqual(JSON.parse(JSON.stringify(states.get(id))))
  }
}

describe('mergeActors', () => {
  it('moves annotations, names and titles, keeps spans and statuses, and leaves an exact record', async () => {
    const from = await actor('A. Berg', { aliases: ['Ms Berg'], titles: [{ title: 'chair' }], wikidataId: 'Q7' })
    const into = await actor('Anna Berg', { titles: [{ title: 'chair' }, { title: 'mayor', from: '2020-01-01' }] })
    const both = await linked([
      { actorId: into.id, role: 'speaker', mention: { start: 0, end: 9 } },
      { actorId: from.id, role: 'speaker', mention: { start: 22, end: 29 } },
      { actorId: from.id, role: 'subject' },
    ])
    const one = await linked([{ actorId: from.id, role: 'speaker', mention: { start: 22, end: 29 } }])
    const { items } = valueOf(await submitAnnotations(desk.editor, { ids: [one.id] }))
    const revision = items[0]?.ok ? items[0].annotation.revision : 0
    valueOf(await decideAnnotation(desk.reviewer, { annotationId: one.id, decision: 'approve', revision }))

    const merged = valueOf(await mergeActors(desk.admin, { actorId: from.id, into: into.id, revision: from.revision }))
    expect(merged).toMatchObject({
      id: into.id,
      aliases: ['A. Berg', 'Ms Berg'],
      titles: [{ title: 'chair' }, { title: 'mayor' }],
      wikidataId: 'Q7',
      annotationCount: 2,
    })
    expect(valueOf(await getActor(desk.viewer, from.id))).toMatchObject({ mergedInto: into.id, annotationCount: 0 })
    const found = valueOf(await listActors(desk.viewer, { q: 'A. Berg' })).items
    expect(found.map(({ id }) => id)).toEqual([into.id])

    const rows = await db.annotation.findMany({
      where: { id: { in: [both.id, one.id] } },
      include: annotationInclude,
      orderBy: { id: 'asc' },
    })
    expect(rows.map(({ revision, status }) => [revision, status])).toEqual([
      [2, 'draft'],
      [4, 'approved'],
    ])
    expect(rows[0]?.actors.map(({ actorId, role }) => [actorId, role])).toEqual([
      [into.id, 'speaker'],
      [into.id, 'subject'],
    ])
    const mentions = rows.flatMap(({ anchors }) =>
      anchors.flatMap(({ spans }) => spans.filter(({ purpose }) => purpose === 'mention')),
    )
    expect(mentions.map(({ exact, actorId }) => [exact, actorId])).toEqual([
      ['Anna Berg', into.id],
      ['A. Berg', into.id],
      ['A. Berg', into.id],
    ])
    await expectExactRecord([both.id, one.id, from.id, into.id])
  })

  it('leads whoever was merged before on to the end, and merges nobody twice', async () => {
    const [a, b, c] = [await actor('Chain A'), await actor('Chain B'), await actor('Chain C')]
    valueOf(await mergeActors(desk.admin, { actorId: a.id, into: b.id }))
    valueOf(await mergeActors(desk.admin, { actorId: b.id, into: c.id }))
    expect(valueOf(await getActor(desk.viewer, a.id)).mergedInto).toBe(c.id)
    expect(valueOf(await getActor(desk.viewer, c.id)).aliases).toEqual(['Chain A', 'Chain B'])
    expect(refusalOf(await mergeActors(desk.admin, { actorId: a.id, into: c.id }))).toMatchObject({ code: 'conflict' })
    expect(refusalOf(await mergeActors(desk.admin, { actorId: c.id, into: b.id })).code).toBe('conflict')
    await expectExactRecord([a.id, b.id, c.id])
  })

  it('lets one of two merges of a pair, one each way, win', async () => {
    const [a, b] = [await actor('Pair A'), await actor('Pair B')]
    const both = await Promise.all([
      mergeActors(desk.admin, { actorId: a.id, into: b.id }),
      mergeActors(desk.admin, { actorId: b.id, into: a.id }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('refuses itself, a stale revision, strangers and editors', async () => {
    const [a, b] = [await actor('Refused A'), await actor('Refused B')]
    expect(refusalOf(await mergeActors(desk.admin, { actorId: a.id, into: a.id })).code).toBe('invalid_input')
    expect(refusalOf(await mergeActors(desk.admin, { actorId: a.id, into: b.id, revision: 9 })).code).toBe(
      'revision_conflict',
    )
    expect(refusalOf(await mergeActors(desk.editor, { actorId: a.id, into: b.id })).code).toBe('forbidden')
    expect(refusalOf(await mergeActors(other.admin, { actorId: a.id, into: b.id })).code).toBe('not_found')
    const theirs = valueOf(await createActor(other.editor, { name: 'Theirs' }))
    expect(refusalOf(await mergeActors(desk.admin, { actorId: a.id, into: theirs.id })).code).toBe('not_found')
  })

  it('waits for a mark that is being made, and takes its link along', async () => {
    const [from, into] = [await actor('Marked Just Now'), await actor('Marked For Good')]
    const { id, spans } = await linked([])
    const link: ActorLink = { actorId: from.id, role: 'speaker' }
    const [merging] = await db.$transaction(async (tx) => {
      valueOf(await checkContent(tx, desk.editor, text, { kind: 'quote', spans, actors: [link], topics: [] }))
      const merge = mergeActors(desk.admin, { actorId: from.id, into: into.id })
      await vi.waitFor(async () => expect(await waiting()).toBe(1), 5_000)
      await tx.annotationActor.create({ data: { ...link, annotationId: id } })
      return [merge]
    })
    expect(valueOf(await merging).annotationCount).toBe(1)
    expect(await db.annotationActor.findMany({ where: { annotationId: id } })).toMatchObject([{ actorId: into.id }])
  })

  it('is what a mark waits for; a change of the actor’s names is not', async () => {
    const { id, revision } = await actor('Renamed Meanwhile')
    const [renaming] = await db.$transaction(async (tx) => {
      valueOf(
        await checkContent(tx, desk.editor, text, {
          kind: 'quote',
          spans: [{ start: 0, end: 4 }],
          actors: [{ actorId: id, role: 'speaker' }],
          topics: [],
        }),
      )
      const renamed = await Promise.race([editActor(desk.admin, { actorId: id, revision, note: 'new' }), sleep(3_000)])
      return [renamed]
    })
    expect(renaming).toMatchObject({ ok: true })
  })

  const many = Number(process.env['VERBATIM_MERGE_LINKS'] ?? 600)
  it(`moves ${many} links in one go`, async () => {
    const [from, into] = [await actor('Often Named'), await actor('Named Often')]
    const { articleId, versionId, ...first } = await linked([{ actorId: from.id, role: 'speaker' }])
    const { kindId } = await db.annotation.findUniqueOrThrow({ where: { id: first.id } })
    const ids = Array.from({ length: many - 1 }, () => newId())
    const by = desk.editor.userId
    await db.annotation.createMany({
      data: ids.map((id) => ({
        ...{
          id,
          deskId: desk.deskId,
          articleId,
          versionId,
          kindId,
          exact: 'yes',
          position: 16,
          createdById: by,
          editedById: by,
        },
      })),
    })
    await db.annotationActor.createMany({
      data: ids.map((annotationId) => ({ annotationId, actorId: from.id, role: 'speaker' })),
    })
    const startedMs = performance.now()
    expect(valueOf(await mergeActors(desk.admin, { actorId: from.id, into: into.id })).annotationCount).toBe(many)
    const perLinkMs = (performance.now() - startedMs) / many
    expect(perLinkMs).toBeLessThan(25)
    expect(await db.annotationActor.count({ where: { actorId: from.id } })).toBe(0)
    await expectExactRecord([first.id, ids[0] as string, ids.at(-1) as string])
  }, 180_000)
})
