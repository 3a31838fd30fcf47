import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { db, pool } from '@/lib/server/db'
import { type OwnDesk, ownDesk, refusalOf, valueOf } from '@/lib/server/testing/own-desk'
import { getTopic } from '../queries/get-topic'
import { listActors } from '../queries/list-actors'
import { listOutlets } from '../queries/list-outlets'
import { listStories } from '../queries/list-stories'
import { listTopics } from '../queries/list-topics'
import { replayAudit } from '../queries/replay-audit'
import { createActor } from './create-actor'
import { createArticle } from './create-article'
import { createOutlet } from './create-outlet'
import { createStory } from './create-story'
import { createTopic } from './create-topic'
import { editActor } from './edit-actor'
import { editArticle } from './edit-article'
import { editOutlet } from './edit-outlet'
import { editStory } from './edit-story'
import { editTopic } from './edit-topic'
import { importTopics } from './import-topics'

let desk: OwnDesk
let other: OwnDesk
beforeAll(async () => {
  desk = await ownDesk()
  other = await ownDesk()
})

const lastEvent = (subjectId: string) =>
  db.auditEvent.findFirst({ where: { subjectId }, orderBy: { sequence: 'desc' } })

describe('stories and outlets', () => {
  it('are made once under one name, however it is typed', async () => {
    const story = valueOf(await createStory(desk.editor, { title: 'The Long Strike', summary: ' ' }))
    expect(story).toMatchObject({ summary: null, revision: 1, articleCount: 0 })
    expect(refusalOf(await createStory(desk.editor, { title: 'the  long STRIKE' }))).toMatchObject({
      code: 'conflict',
      current: { id: story.id },
    })
    const outlet = valueOf(await createOutlet(desk.editor, { name: 'The Lamp', homepage: 'https://lamp.example/' }))
    expect(refusalOf(await createOutlet(desk.editor, { name: 'the lamp' })).current).toMatchObject({ id: outlet.id })
    expect(valueOf(await createOutlet(other.editor, { name: 'The Lamp' })).id).not.toBe(outlet.id)
  })

  it('count what they hold', async () => {
    const made = valueOf(
      await createArticle(desk.editor, { text: 'Counted. One.', outlet: 'Count A', story: 'Counts' }),
    )
    valueOf(await createArticle(desk.editor, { text: 'Counted. Two.', outlet: 'Count B', story: 'counts' }))
    valueOf(await createArticle(desk.editor, { text: 'Counted. Three.', outlet: 'Count B', story: 'Counts' }))
    const { items } = valueOf(await listStories(desk.viewer, { q: 'Counts' }))
    expect(items).toMatchObject([{ id: made.storyId, articleCount: 3, outletCount: 2, annotationCount: 0 }])
    const outlets = valueOf(await listOutlets(desk.viewer, { q: 'count' }))
    expect(outlets.items.map(({ name, articleCount }) => [name, articleCount])).toEqual([
      ['Count A', 1],
      ['Count B', 2],
    ])
  })

  it('refuse a stale edit and show the newer state', async () => {
    const story = valueOf(await createStory(desk.editor, { title: 'Two editors' }))
    const edited = valueOf(await editStory(desk.editor, { storyId: story.id, revision: 1, title: 'First wins' }))
    expect(edited).toMatchObject({ title: 'First wins', revision: 2 })
    const late = refusalOf(await editStory(desk.reviewer, { storyId: story.id, revision: 1, title: 'Second' }))
    expect(late).toMatchObject({ code: 'revision_conflict', current: { title: 'First wins', revision: 2 } })
    expect(await lastEvent(story.id)).toMatchObject({
      action: 'story.edit',
      before: { revision: 1 },
      after: { revision: 2 },
    })
  })

  it('let one of twenty racing edits win', async () => {
    const story = valueOf(await createStory(desk.editor, { title: 'Race' }))
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) => editStory(desk.editor, { storyId: story.id, revision: 1, summary: `${i}` })),
    )
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(all.filter((one) => !one.ok && one.error.code === 'revision_conflict')).toHaveLength(19)
  })

  it('keep a renamed outlet with its articles, and let two of them race for one name', async () => {
    const [a, b] = await Promise.all([
      createOutlet(desk.editor, { name: 'Race A' }),
      createOutlet(desk.editor, { name: 'Race B' }),
    ])
    const renamed = await Promise.all(
      [a, b].map((one) => editOutlet(desk.admin, { outletId: valueOf(one).id, revision: 1, name: 'Same name' })),
    )
    expect(renamed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(renamed.some((one) => !one.ok && one.error.code === 'conflict')).toBe(true)
    expect(refusalOf(await editOutlet(desk.editor, { outletId: valueOf(a).id, revision: 1, name: 'X' })).code).toBe(
      'forbidden',
    )
  })

  it('are not to be had from another desk', async () => {
    const story = valueOf(await createStory(desk.editor, { title: 'Private' }))
    const outlet = valueOf(await createOutlet(desk.editor, { name: 'Private' }))
    const edits = [
      editStory(other.admin, { storyId: story.id, revision: 1, title: 'Mine' }),
      editOutlet(other.admin, { outletId: outlet.id, revision: 1, name: 'Mine' }),
    ]
    for (const edit of edits) expect(refusalOf(await edit).code).toBe('not_found')
  })
})

describe('editArticle', () => {
  it('changes what was given, clears what is null, and keeps the rest and the text', async () => {
    const { articleId } = valueOf(
      await createArticle(desk.editor, { text: 'Edit me. Words.', byline: 'A', dateline: 'B', outlet: 'Edit Post' }),
    )
    const edited = valueOf(
      await editArticle(desk.editor, { articleId, revision: 1, byline: null, outlet: 'Edit Mail', story: 'Edits' }),
    )
    expect(edited).toMatchObject({ byline: null, dateline: 'B', outlet: 'Edit Mail', storyTitle: 'Edits', revision: 2 })
    expect(edited.version.text).toBe('Edit me. Words.')
    const late = refusalOf(await editArticle(desk.editor, { articleId, revision: 1, title: 'Late' }))
    expect(late).toMatchObject({ code: 'revision_conflict', current: { revision: 2 } })
    expect(refusalOf(await editArticle(other.editor, { articleId, revision: 2, title: 'x' })).code).toBe('not_found')
    expect(refusalOf(await editArticle(desk.editor, { articleId, revision: 2, deskId: other.deskId })).code).toBe(
      'invalid_input',
    )
  })
})

describe('actors', () => {
  it('come back as a conflict when one stands under the name or an alias, so that a picker can offer it', async () => {
    const made = valueOf(
      await createActor(desk.editor, {
        name: 'Oduya Brandt',
        aliases: ['O. Brandt', 'o. brandt', 'Oduya Brandt'],
        titles: [{ title: 'mayor', from: '2020-01-01' }],
      }),
    )
    expect(made).toMatchObject({
      kind: 'person',
      aliases: ['O. Brandt'],
      titles: [{ title: 'mayor', from: '2020-01-01', until: null }],
    })
    for (const name of ['oduya  BRANDT', 'O. Brandt']) {
      expect(refusalOf(await createActor(desk.editor, { name }))).toMatchObject({
        code: 'conflict',
        current: { id: made.id },
      })
    }
    const namesake = valueOf(await createActor(desk.editor, { name: 'Oduya Brandt', namesake: true }))
    expect(namesake.id).not.toBe(made.id)
    expect(valueOf(await createActor(desk.editor, { name: 'Oduya Brandt', kind: 'organisation' })).kind).toBe(
      'organisation',
    )
  })

  it('are made once when twenty pick the same new name at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => createActor(desk.editor, { name: 'Once Only' })))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('are edited by admins, with the whole list of other names', async () => {
    const { id } = valueOf(await createActor(desk.editor, { name: 'Edith', aliases: ['E.'], wikidataId: 'Q1' }))
    const edited = valueOf(
      await editActor(desk.admin, { actorId: id, revision: 1, aliases: ['Edie', 'Ed'], wikidataId: null }),
    )
    expect(edited).toMatchObject({ aliases: ['Ed', 'Edie'], wikidataId: null, revision: 2, name: 'Edith' })
    expect(refusalOf(await editActor(desk.admin, { actorId: id, revision: 1, name: 'X' })).code).toBe(
      'revision_conflict',
    )
    expect(refusalOf(await editActor(desk.editor, { actorId: id, revision: 2, name: 'X' })).code).toBe('forbidden')
    expect(refusalOf(await editActor(other.admin, { actorId: id, revision: 2, name: 'X' })).code).toBe('not_found')
    expect(await lastEvent(id)).toMatchObject({ before: { aliases: ['E.'] }, after: { aliases: ['Ed', 'Edie'] } })
  })

  it('are found while somebody types: the name, starts, words, other names, then spellings', async () => {
    const own = await ownDesk()
    for (const input of [
      { name: 'Marit' },
      { name: 'Marit Solvik' },
      { name: 'Anna Maritson' },
      { name: 'Somebody Else', aliases: ['Marit the Elder'] },
      { name: 'Merit Order', kind: 'organisation' },
      { name: 'Tunde Oyelaran' },
    ]) {
      valueOf(await createActor(own.editor, input))
    }
    const find = async (filter: object) => valueOf(await listActors(own.viewer, filter)).items.map(({ name }) => name)
    expect(await find({ q: 'Marit' })).toEqual(['Marit', 'Marit Solvik', 'Somebody Else', 'Anna Maritson'])
    expect(await find({ q: 'oyelarin' })).toEqual(['Tunde Oyelaran'])
    expect(await find({ q: 'mer', kind: 'organisation' })).toEqual(['Merit Order'])
    expect(await find({ q: '%' })).toEqual([])
    const first = valueOf(await listActors(own.viewer, { q: 'Marit', limit: 3 }))
    expect(await find({ q: 'Marit', limit: 3, cursor: first.nextCursor })).toEqual(['Anna Maritson'])
    expect(await find({ limit: 2 })).toEqual(['Anna Maritson', 'Marit'])
  })

  it('are found fast among 20,000', async () => {
    const own = await ownDesk()
    await pool.query(
      `INSERT INTO actor (id, desk_id, name, name_key)
       SELECT gen_random_uuid(), $1, n, lower(n) FROM (
         SELECT initcap(substr(md5(i::text), 1, 6) || ' ' || substr(md5((i * 7)::text), 1, 9)) AS n FROM generate_series(1, 20000) i) x`,
      [own.deskId],
    )
    await pool.query('ANALYZE actor')
    valueOf(await createActor(own.editor, { name: 'Tunde Oyelaran' }))
    const startedMs = performance.now()
    for (const q of ['t', 'tu', 'tund', 'oyelarin']) {
      valueOf(await listActors(own.viewer, { q, limit: 10 }))
    }
    expect((performance.now() - startedMs) / 4).toBeLessThan(1_500)
  })
})

const file = (...concepts: object[]) => JSON.stringify({ conceptSet: concepts })
const concept = (code: string, label: string, more: object = {}) => ({
  uri: `http://cv.iptc.org/newscodes/mediatopic/${code}`,
  qcode: `medtop:${code}`,
  prefLabel: { 'en-GB': label },
  ...more,
})

describe('topics', () => {
  it('stand in a tree with their path, and never in a ring', async () => {
    const top = valueOf(await createTopic(desk.editor, { label: 'Harbours' }))
    const mid = valueOf(await createTopic(desk.editor, { label: 'Quays', broaderId: top.id }))
    const low = valueOf(await createTopic(desk.editor, { label: 'Piles', broaderId: mid.id }))
    expect(low.path).toEqual(['Harbours', 'Quays'])
    expect(valueOf(await getTopic(desk.viewer, top.id)).narrowerCount).toBe(1)
    for (const broaderId of [low.id, mid.id, top.id]) {
      const refused = refusalOf(await editTopic(desk.admin, { topicId: top.id, revision: 1, broaderId }))
      expect(refused).toMatchObject({ code: 'conflict', message: expect.stringMatching(/ring/) })
    }
    const moved = await Promise.all([
      editTopic(desk.admin, { topicId: low.id, revision: 1, broaderId: null }),
      editTopic(desk.admin, { topicId: mid.id, revision: 1, broaderId: low.id }),
    ])
    expect(moved.filter(({ ok }) => ok).length).toBeGreaterThan(0)
    expect(valueOf(await getTopic(desk.viewer, mid.id)).path.length).toBeLessThan(3)
    expect(refusalOf(await createTopic(desk.editor, { label: 'quays' })).current).toMatchObject({ id: mid.id })
    const theirs = valueOf(await createTopic(other.editor, { label: 'Theirs' }))
    expect(refusalOf(await createTopic(desk.editor, { label: 'Mine', broaderId: theirs.id })).code).toBe('not_found')
  })

  it('are retired out of the pickers and taken back into use', async () => {
    const topic = valueOf(await createTopic(desk.editor, { label: 'Zeppelins' }))
    const retired = valueOf(await editTopic(desk.admin, { topicId: topic.id, revision: 1, retired: true }))
    expect(retired.retired).toBe(true)
    expect(valueOf(await listTopics(desk.viewer, { q: 'zepp' })).items).toEqual([])
    expect(valueOf(await listTopics(desk.viewer, { q: 'zepp', retired: 'include' })).items).toHaveLength(1)
    expect(refusalOf(await createTopic(desk.editor, { label: 'Blimps', broaderId: topic.id })).code).toBe('conflict')
    expect(valueOf(await editTopic(desk.admin, { topicId: topic.id, revision: 2, retired: false })).retired).toBe(false)
  })

  it('begin with the starter set, floor by floor', async () => {
    const top = valueOf(await listTopics(other.viewer, { broaderId: 'root', q: 'politics' }))
    expect(top.items).toMatchObject([{ notation: 'medtop:11000000', path: [] }])
    const below = valueOf(await listTopics(other.viewer, { broaderId: top.items[0]?.id }))
    expect(below.items.map(({ label }) => label)).toContain('government')
    expect(valueOf(await listTopics(other.viewer, { q: '20000574' })).items).toMatchObject([{ label: 'election' }])
  })

  it('follow the file by code, keep the desk’s own, and change nothing the second time', async () => {
    const own = await ownDesk()
    const mine = valueOf(await createTopic(own.editor, { label: 'Our ferries' }))
    const content = file(
      concept('11000000', 'politics', { prefLabel: { 'en-GB': 'politics', de: 'Politik' } }),
      concept('90000001', 'boats', { broader: ['http://cv.iptc.org/newscodes/mediatopic/11000000'] }),
      concept('90000002', 'rafts', { retired: '2019-01-01T00:00:00Z' }),
    )
    const first = valueOf(await importTopics(own.admin, { file: content }))
    expect(first).toEqual({ created: 2, changed: 1, unchanged: 0, retired: 1 })
    expect(valueOf(await importTopics(own.admin, { file: content }))).toEqual({
      created: 0,
      changed: 0,
      unchanged: 3,
      retired: 1,
    })
    expect(valueOf(await getTopic(own.viewer, mine.id))).toMatchObject({ label: 'Our ferries', revision: 1 })
    const [boats] = valueOf(await listTopics(own.viewer, { q: 'boats' })).items
    expect(boats?.path).toEqual(['politics'])
    expect(valueOf(await listTopics(own.viewer, { q: 'Politik' })).items).toMatchObject([
      { label: 'politics', revision: 2 },
    ])
    const events = await db.auditEvent.count({
      where: { deskId: own.deskId, action: { in: ['topic.create', 'topic.edit'] } },
    })
    expect(events).toBe((await db.topic.count({ where: { deskId: own.deskId } })) + 1)
  })

  it('refuse a file that is cut off and leave everything as it was', async () => {
    const before = await db.topic.count({ where: { deskId: desk.deskId } })
    const refused = refusalOf(await importTopics(desk.admin, { file: file(concept('90000009', 'x')).slice(0, -3) }))
    expect(refused).toMatchObject({ code: 'text_unreadable', message: expect.stringMatching(/No topic was changed/) })
    expect(refusalOf(await importTopics(desk.editor, { file: '' })).code).toBe('forbidden')
    expect(await db.topic.count({ where: { deskId: desk.deskId } })).toBe(before)
  })

  const published = '../shared/data/iptc-mediatopics-cptall-x-all.json'
  it.skipIf(!existsSync(published))('take in the whole published file, twice', async () => {
    const content = readFileSync(published, 'utf8')
    const own = await ownDesk()
    const first = valueOf(await importTopics(own.admin, { file: content }))
    expect(first.created + first.changed + first.unchanged).toBe(1286)
    expect(first.retired).toBe(153)
    expect(valueOf(await importTopics(own.admin, { file: content }))).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 1286,
    })
    expect((await replayAudit(own.deskId)).differences).toEqual([])
    const [wire] = valueOf(await listTopics(own.viewer, { q: 'waterway' })).items
    expect(wire?.path).toEqual(['economy, business and finance', 'economic sector', 'transport'])
  })
})

describe('the record', () => {
  it('gives the tables again, exactly', async () => {
    for (const { deskId } of [desk, other]) expect((await replayAudit(deskId)).differences).toEqual([])
  })
})
