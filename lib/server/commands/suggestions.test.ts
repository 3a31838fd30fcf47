import { beforeAll, describe, expect, it } from 'vitest'
import { engine } from '@/lib/language/read-article'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { Adapter } from '../adapters/adapter'
import { db } from '../db'
import { listLessons } from '../queries/list-lessons'
import { listSuggestions } from '../queries/list-suggestions'
import { readingProgress } from '../queries/reading-progress'
import { replayAudit } from '../queries/replay-audit'
import { enqueueStale, readWaiting } from '../readings/read-waiting'
import { acceptSuggestion } from '../suggestions/accept-suggestion'
import { type OwnDesk, ownDesk, valueOf } from '../testing/own-desk'
import { createActor } from './create-actor'
import { createArticle } from './create-article'
import { dismissSuggestion } from './dismiss-suggestion'
import { restoreSuggestion } from './restore-suggestion'
import { revokeLesson } from './revoke-lesson'

const text =
  'Harbour master Ida Kovalenko closed the quay.\n\n“The ferry stays in port,” Kovalenko said. The Night Pilot said “we will see”. ' +
  'The skipper took his vessel to another pier, and cargo waited on the dock.'

let desk: OwnDesk
const bring = async (body = text) =>
  valueOf(await createArticle(desk.editor, { text: `${body}\n\nNumber ${++brought}.` })).articleId
let brought = 0
const proposed = async (articleId: string) => valueOf(await listSuggestions(desk.editor, articleId)).items
const quotes = async (articleId: string) => (await proposed(articleId)).filter(({ kind }) => kind === 'quote')

beforeAll(async () => {
  desk = await ownDesk()
})

describe('what is suggested', () => {
  it('is read in the background, once, and kept', async () => {
    const articleId = await bring()
    const where = { version: { articleId }, engine: engine.name }
    expect(await db.reading.findFirst({ where })).toMatchObject({ status: 'waiting', findings: null })
    const before = await proposed(articleId)
    await readWaiting(undefined)
    expect(await db.reading.findFirst({ where })).toMatchObject({ status: 'done', engineVersion: engine.version })
    expect(await proposed(articleId)).toEqual(before)
    expect(before.length).toBeGreaterThan(3)
  })

  it('is read again when the engine has another version', async () => {
    const articleId = await bring()
    await readWaiting(undefined)
    await db.reading.updateMany({ where: { version: { articleId } }, data: { engineVersion: '0.1' } })
    expect(await enqueueStale(undefined)).toBeGreaterThan(0)
    expect(await db.reading.findFirst({ where: { version: { articleId } } })).toMatchObject({ status: 'waiting' })
    await readWaiting(undefined)
    expect(await db.reading.findFirst({ where: { version: { articleId } } })).toMatchObject({
      ...{ status: 'done', engineVersion: engine.version },
    })
    const [own] = valueOf(await readingProgress(desk.viewer)).engines
    expect(own).toMatchObject({ engine: engine.name, waiting: 0, failed: 0 })
  })

  it('belongs to the desk: another finds and accepts nothing', async () => {
    const other = await ownDesk()
    const [quote] = await quotes(await bring())
    expect(await acceptSuggestion(other.editor, { suggestion: quote?.id })).toMatchObject({
      error: { code: 'not_found' },
    })
    expect(await dismissSuggestion(other.editor, { suggestion: quote?.id })).toMatchObject({
      error: { code: 'not_found' },
    })
  })
})

describe('accepting', () => {
  it('makes a draft that says where it comes from, once for one key', async () => {
    const actor = valueOf(await createActor(desk.editor, { name: 'Ida Kovalenko' }))
    const articleId = await bring()
    const [quote] = await quotes(articleId)
    const accept = () =>
      acceptSuggestion(desk.editor, { suggestion: quote?.id }, { idempotencyKey: `accept-${quote?.id}` })
    const made = valueOf(await accept()) as AnnotationView
    expect(made).toMatchObject({
      ...{
        kind: 'quote',
        status: 'draft',
        exact: 'The ferry stays in port,',
        actors: [{ actorId: actor.id, role: 'speaker' }],
      },
      origin: { method: 'suggestion', engine: engine.name, engineVersion: engine.version, rule: 'speaker-then-verb' },
    })
    expect((valueOf(await accept()) as AnnotationView).id).toBe(made.id)
  })

  it('makes an actor of a name, with its kind and title; a topic is taken up elsewhere', async () => {
    const articleId = await bring('Port inspector Odalys Brenn closed the quay of Havn.')
    const name = (await proposed(articleId)).find(({ actor }) => actor?.name === 'Odalys Brenn')
    const made = valueOf(await acceptSuggestion(desk.editor, { suggestion: name?.id }))
    expect(made).toMatchObject({ name: 'Odalys Brenn', kind: 'person', titles: [{ title: 'Port inspector' }] })
    expect(await acceptSuggestion(desk.viewer, { suggestion: name?.id })).toMatchObject({ ok: false })
  })

  it('learns whom a name means from who was chosen for it, and forgets it when that is taken back', async () => {
    const pilot = valueOf(await createActor(desk.editor, { name: 'Per Strand' }))
    const words = 'Nightowl Joe said “we will see about that”. Nobody else spoke.'
    const first = await bring(words)
    const [quote] = await quotes(first)
    const mention = quote?.quote?.speaker?.mention
    expect(quote?.quote?.speaker).not.toHaveProperty('actorId')
    valueOf(
      await acceptSuggestion(desk.editor, {
        suggestion: quote?.id,
        actors: [{ actorId: pilot.id, role: 'speaker', mention }],
      }),
    )
    const [again] = await quotes(await bring(words))
    expect(again?.quote?.speaker).toMatchObject({ actorId: pilot.id, name: 'Per Strand' })
    const lesson = valueOf(await listLessons(desk.viewer)).items.find(
      ({ words: learned }) => learned === 'Nightowl Joe',
    )
    expect(lesson).toMatchObject({ kind: 'alias', meaning: 'Per Strand' })
    valueOf(await revokeLesson(desk.editor, { lessonId: lesson?.id, revision: lesson?.revision }))
    const [unlearned] = await quotes(await bring(words))
    expect(unlearned?.quote?.speaker).not.toHaveProperty('actorId')
  })
})

describe('dismissing', () => {
  it('keeps a quote from being proposed in its article, until it is brought back', async () => {
    const articleId = await bring()
    const [quote] = await quotes(articleId)
    valueOf(await dismissSuggestion(desk.editor, { suggestion: quote?.id, reason: 'Not said here.' }))
    expect((await quotes(articleId)).map(({ id }) => id)).not.toContain(quote?.id)
    expect((await quotes(await bring())).map(({ exact }) => exact)).toContain(quote?.exact)
    valueOf(await restoreSuggestion(desk.editor, { suggestion: quote?.id }))
    expect((await quotes(articleId)).map(({ id }) => id)).toContain(quote?.id)
  })

  it('keeps a name from being proposed anywhere on the desk', async () => {
    const words = 'Nobody from Lantern Shipping Company came.'
    const name = (await proposed(await bring(words))).find(({ actor }) => actor?.name === 'Lantern Shipping Company')
    valueOf(await dismissSuggestion(desk.editor, { suggestion: name?.id }))
    expect((await proposed(await bring(words))).map(({ actor }) => actor?.name)).not.toContain(
      'Lantern Shipping Company',
    )
  })

  it('keeps words from leading to a topic', async () => {
    const articleId = await bring()
    const topic = (await proposed(articleId)).find(({ kind }) => kind === 'topic')
    expect(topic?.topic?.label).toBe('waterway and maritime transport')
    valueOf(await dismissSuggestion(desk.editor, { suggestion: topic?.id }))
    expect((await proposed(await bring())).filter(({ kind }) => kind === 'topic')).toEqual([])
  })

  it('is not for those who only read', async () => {
    const [quote] = await quotes(await bring())
    expect(await dismissSuggestion(desk.viewer, { suggestion: quote?.id })).toMatchObject({
      error: { code: 'forbidden' },
    })
  })
})

describe('an adapter', () => {
  const adapter = (read: Adapter['read']): Adapter => ({ name: 'adapter:lamp', version: '7', read })
  const say = (exact: string) => ({ kind: 'claim' as const, exact, score: 0.8 })

  it('is believed only what the text says, and what it proposes bears its name', async () => {
    const articleId = await bring()
    const model = adapter(async () => ({
      ...{ model: 'lamp-large', version: '2026-11', cost: { amount: 0.25, unit: 'EUR' } },
      suggestions: [say('closed the quay'), say('opened the quay')],
    }))
    await enqueueStale(model)
    await readWaiting(model)
    const all = (await proposed(articleId)).filter(({ by }) => by)
    expect(all).toMatchObject([
      { exact: 'closed the quay', by: { engine: 'adapter:lamp', model: 'lamp-large', version: '2026-11' } },
    ])
    const lamp = valueOf(await readingProgress(desk.viewer)).engines.find(({ engine: name }) => name === 'adapter:lamp')
    expect(lamp?.untrue).toBeGreaterThan(0)
    expect(lamp?.cost?.amount).toBeGreaterThan(0)
    const made = valueOf(await acceptSuggestion(desk.editor, { suggestion: all[0]?.id })) as AnnotationView
    expect(made.origin).toMatchObject({ engine: 'adapter:lamp lamp-large', engineVersion: '2026-11' })
  })

  it('that breaks is tried again, given up, and holds nothing up', async () => {
    const articleId = await bring()
    const broken = adapter(async () => {
      throw new Error('The lamp is out.')
    })
    await enqueueStale(broken)
    for (let turn = 0; turn < 4; turn++) await readWaiting(broken)
    const list = valueOf(await listSuggestions(desk.editor, articleId))
    expect(list.others).toEqual([{ engine: 'adapter:lamp', status: 'failed', problem: 'The lamp is out.' }])
    expect(list.items.length).toBeGreaterThan(0)
  })
})

it('leaves a record from which the state is rebuilt exactly', async () => {
  expect((await replayAudit(desk.deskId)).differences).toEqual([])
})
