import { describe, expect, it } from 'vitest'
import { aliasKey } from '@/lib/domain/suggestions/lessons'
import { type ActorQuoteView, actorOutletsView, actorQuoteView, actorTitlesView } from '@/lib/schemas/actor-page'
import { type Page, pageOf } from '@/lib/schemas/common'
import { createActor } from '../commands/create-actor'
import { createAnnotation } from '../commands/create-annotation'
import { createArticle } from '../commands/create-article'
import { editActor } from '../commands/edit-actor'
import { mergeActors } from '../commands/merge-actors'
import { separateWordings } from '../commands/rule-on-story'
import { db } from '../db'
import { newId } from '../new-id'
import { readWaiting } from '../readings/read-waiting'
import { buildAnnotation } from '../testing/builders'
import { type OwnDesk, ownDesk, valueOf } from '../testing/own-desk'
import { actorOutlets } from './actor-outlets'
import { actorTitles } from './actor-titles'
import { getConcordance } from './get-concordance'
import { listActorQuotes } from './list-actor-quotes'

type Told = { outlet?: string; on?: string; story?: string }

/** Brings articles one after the other, each read before the next one comes. */
async function bring({ editor }: OwnDesk, text: string, { outlet, on, story }: Told = {}) {
  const day = { publishedAt: `${on ?? '2026-03-03'}T08:00:00Z` }
  const made = valueOf(
    await createArticle(editor, {
      title: `${outlet}`,
      text,
      ...day,
      ...(outlet && { outlet }),
      ...(story && { story }),
    }),
  )
  await readWaiting()
  return made
}
const addActor = async ({ editor }: OwnDesk, name: string, fields: object = {}) =>
  valueOf(await createActor(editor, { name, ...fields })).id
const placeOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})
const wordsOf = (items: readonly ActorQuoteView[]) => items.map(({ exact }) => exact)

const early =
  'Harbour master Ida Moenberg came.\n\n“We close the rotten quay tonight,” Moenberg said. She said that it would rain.'
const late = 'Mayor Ida Moenberg came.\n\n“We shut the rotten quay tonight,” she said.'

async function quay() {
  const desk = await ownDesk()
  const actorId = await addActor(desk, 'Ida Moenberg')
  const first = await bring(desk, early, { outlet: 'Tidewire', on: '2026-03-01' })
  const second = await bring(desk, late, { outlet: 'Ledger', on: '2026-04-02' })
  const quotes = async (filter: object = {}) => valueOf(await listActorQuotes(desk.viewer, actorId, filter)).items
  return { desk, actorId, first, second, quotes }
}

describe('an actor’s quotes', () => {
  it('are what the engine found, newest first, with how the article credits them and both ways their other wording', async () => {
    const { desk, actorId, quotes } = await quay()
    const [newer, older, report, ...others] = await quotes()
    expect(others).toEqual([])
    expect(newer).toMatchObject({
      exact: 'We shut the rotten quay tonight,',
      form: 'direct',
      article: { outlet: { name: 'Ledger' }, at: '2026-04-02T08:00:00.000Z' },
      credit: { words: 'she', via: 'pronoun' },
      variantCount: 1,
      variants: [
        { exact: 'We close the rotten quay tonight,', relation: 'wording', article: { outlet: { name: 'Tidewire' } } },
      ],
    })
    expect(older).toMatchObject({
      exact: 'We close the rotten quay tonight,',
      credit: { words: 'Moenberg', via: 'named' },
      spans: [placeOf(early, 'We close the rotten quay tonight,')],
      variants: [
        { exact: 'We shut the rotten quay tonight,', place: placeOf(late, 'We shut the rotten quay tonight,') },
      ],
    })
    expect(newer?.variants[0]?.diff).toContainEqual({ op: 'insert', text: 'close' })
    expect(report?.form).toBe('indirect')
    expect(newer).not.toHaveProperty('annotation')
    const page = valueOf(await listActorQuotes(desk.viewer, actorId))
    expect(pageOf(actorQuoteView).parse(page)).toEqual(page)
  })

  it('are given by outlet, story, day, form, and by who says so', async () => {
    const { desk, actorId, quotes } = await quay()
    const { storyId } = await bring(desk, '“It rains a lot here,” Ida Moenberg said.', {
      on: '2026-05-01',
      story: 'Rain',
    })
    const outlet = await db.outlet.findFirstOrThrow({ where: { deskId: desk.deskId, name: 'Tidewire' } })
    expect(await quotes({ outletId: outlet.id })).toHaveLength(2)
    expect(wordsOf(await quotes({ storyId }))).toEqual(['It rains a lot here,'])
    expect(wordsOf(await quotes({ from: '2026-04-02', to: '2026-04-02' }))).toEqual([
      'We shut the rotten quay tonight,',
    ])
    expect((await quotes({ form: 'reported' })).map(({ form }) => form)).toEqual(['indirect'])
    expect(await quotes({ state: 'marked' })).toEqual([])
    expect(await quotes({ state: 'found' })).toHaveLength(4)
    expect(await listActorQuotes(desk.viewer, actorId, { from: 'monday' })).toMatchObject({
      error: { code: 'invalid_input' },
    })
  })

  it('that somebody marked stand there once, as marked, with the other wordings', async () => {
    const { desk, actorId, first, quotes } = await quay()
    const spans = [placeOf(early, 'close the rotten quay')]
    const actors = [{ actorId, role: 'speaker', mention: placeOf(early, 'Moenberg said') }]
    const mark = await buildAnnotation(desk, {
      articleId: first.articleId,
      spans,
      actors,
      quote: { form: 'partial' },
      status: 'approved',
    })
    const items = await quotes()
    expect(wordsOf(items)).toEqual([
      'We shut the rotten quay tonight,',
      'close the rotten quay',
      expect.stringMatching(/rain/),
    ])
    expect(items[1]).toMatchObject({
      ...{ id: mark.id, form: 'partial', annotation: { id: mark.id, status: 'approved' }, variantCount: 1 },
      credit: { words: 'Moenberg said', via: 'marked' },
    })
    expect(wordsOf(await quotes({ state: 'approved' }))).toEqual(['close the rotten quay'])
    expect(await quotes({ state: 'draft' })).toEqual([])
    expect(await quotes({ state: 'found' })).toHaveLength(2)
    const { inMarks, reported } = valueOf(await actorOutlets(desk.viewer, actorId))
    expect([inMarks, reported]).toEqual([2, 1])
  })

  it('go to whom people credit; a mark without a speaker or one that was rejected takes nothing away', async () => {
    const { desk, first, second, quotes } = await quay()
    const other = await addActor(desk, 'Per Strand')
    const actors = [{ actorId: other, role: 'speaker' }]
    await buildAnnotation(desk, {
      articleId: first.articleId,
      spans: [placeOf(early, 'We close the rotten quay')],
      actors,
    })
    await buildAnnotation(desk, { articleId: second.articleId, spans: [placeOf(late, 'We shut')] })
    const rejected = {
      articleId: second.articleId,
      spans: [placeOf(late, 'the rotten quay')],
      actors,
      status: 'rejected',
    } as const
    await buildAnnotation(desk, rejected)
    expect(wordsOf(await quotes())).toEqual(['We shut the rotten quay tonight,', expect.stringMatching(/rain/)])
    expect(wordsOf(valueOf(await listActorQuotes(desk.viewer, other)).items)).toEqual(['We close the rotten quay'])
  })

  it('that are marked in two parts take the place of all that was found between them alone', async () => {
    const desk = await ownDesk()
    const actorId = await addActor(desk, 'Ida Moenberg')
    const text =
      '“The quay is closed, but the island is not,” Ida Moenberg said. “It rains.” “We sail from the fish dock at dawn,” she said.'
    const { articleId } = await bring(desk, text)
    const spans = [
      placeOf(text, 'The quay is closed, but the island is not,'),
      placeOf(text, 'We sail from the fish dock at dawn,'),
    ]
    valueOf(
      await createAnnotation(desk.editor, {
        ...{ articleId, kind: 'quote', spans, quote: { form: 'direct' } },
        actors: [{ actorId, role: 'speaker' }],
      }),
    )
    const items = valueOf(await listActorQuotes(desk.viewer, actorId)).items
    expect(items.filter(({ annotation }) => annotation)).toMatchObject([{ spans }])
    for (const { spans: found, annotation } of items)
      for (const one of found)
        if (!annotation) expect(spans.some((mark) => mark.start < one.end && one.start < mark.end)).toBe(false)
  })

  it('come page by page, none lost and none twice, found and marked ones of one moment among each other', async () => {
    const desk = await ownDesk()
    const actorId = await addActor(desk, 'Ida Moenberg')
    for (let i = 0; i < 6; i++) {
      const text = `“We close quay number ${i} tonight,” Ida Moenberg said. “It is ${i} years old,” she said. “It has ${i} lamps,” she said.`
      const { articleId } = await bring(desk, text)
      if (i % 2 === 0)
        for (const words of [`We close quay number ${i}`, `It has ${i} lamps,`])
          await buildAnnotation(desk, {
            articleId,
            spans: [placeOf(text, words)],
            actors: [{ actorId, role: 'speaker' }],
          })
    }
    const all = valueOf(await listActorQuotes(desk.viewer, actorId)).items.map(({ id }) => id)
    expect(new Set(all).size).toBe(18)
    for (const limit of [1, 4, 17]) {
      const paged: string[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: Page<ActorQuoteView> = valueOf(
          await listActorQuotes(desk.viewer, actorId, { limit, ...(cursor && { cursor }) }),
        )
        paged.push(...page.items.map(({ id }) => id))
        cursor = page.nextCursor
      }
      expect(paged).toEqual(all)
    }
  })

  it('are under any name that is the actor’s, and a bare surname where nobody else of the desk has it', async () => {
    const desk = await ownDesk()
    const actorId = await addActor(desk, 'Ida Moenberg', { aliases: ['Oda Moenberg-Fenwick'] })
    const speakers = [
      'Ida Moennberg',
      'Ida Moenbergh',
      'Mr Moenberg',
      'Per Moenberg',
      'Oda Moenberg-Fenwick',
      'Ida Vell',
    ]
    for (const [i, speaker] of speakers.entries())
      await bring(
        desk,
        `Report ${i}.\n\n“We close quay number ${i} tonight,” said ${speaker}, who was there. ${speaker} left.`,
      )
    const found = async () =>
      valueOf(await listActorQuotes(desk.viewer, actorId)).items.map(({ credit }) => credit.words)
    const own = ['Ida Moenbergh', 'Ida Moennberg', 'Oda Moenberg-Fenwick']
    expect((await found()).sort()).toEqual([...own, 'Mr Moenberg'].sort())
    await addActor(desk, 'Per Moenberg')
    expect((await found()).sort()).toEqual(own)
  })

  it('are also those of names that the desk taught for the actor', async () => {
    const { desk, actorId, quotes } = await quay()
    await bring(desk, '“The tide is high tonight,” said Oda Fenwick. Fenwick left.', { on: '2026-06-01' })
    expect(await quotes()).toHaveLength(3)
    await db.lesson.create({
      data: {
        ...{ id: newId(), deskId: desk.deskId, kind: 'alias', key: aliasKey('Oda Fenwick'), actorId },
        ...{ about: { words: 'Oda Fenwick' }, createdById: desk.editor.userId },
      },
    })
    expect(wordsOf(await quotes())[0]).toBe('The tide is high tonight,')
  })

  it('stay apart where people kept two wordings apart', async () => {
    const desk = await ownDesk()
    const actorId = await addActor(desk, 'Ida Moenberg')
    await bring(desk, early, { outlet: 'Tidewire', story: 'The quay' })
    const { storyId } = await bring(desk, late, { outlet: 'Ledger', story: 'The quay' })
    const counts = async () =>
      valueOf(await listActorQuotes(desk.viewer, actorId, { form: 'marks' })).items.map((one) => [
        one.variants.length,
        one.variantCount,
      ])
    expect(await counts()).toEqual([
      [1, 1],
      [1, 1],
    ])
    const { utterances } = valueOf(await getConcordance(desk.editor, storyId as string))
    const [a, b] = utterances.find(({ variants }) => variants.length > 1)?.variants ?? []
    valueOf(await separateWordings(desk.editor, { storyId, a: a?.id, b: b?.id, reason: 'Of two nights' }))
    expect(await counts()).toEqual([
      [0, 0],
      [0, 0],
    ])
  })

  it('of a merged actor are those of the one that it became; of another desk, or of nobody, there are none', async () => {
    const { desk, actorId, quotes } = await quay()
    const old = await addActor(desk, 'I. Moenberg', { namesake: true })
    valueOf(await mergeActors(desk.admin, { actorId: old, into: actorId }))
    expect(valueOf(await listActorQuotes(desk.viewer, old)).items).toEqual(await quotes())
    const elsewhere = await ownDesk()
    for (const read of [listActorQuotes, actorTitles, actorOutlets]) {
      expect(await read(elsewhere.admin, actorId)).toMatchObject({ error: { code: 'not_found' } })
      expect(await read(desk.viewer, newId())).toMatchObject({ error: { code: 'not_found' } })
    }
    const same = await addActor(elsewhere, 'Ida Moenberg')
    expect(valueOf(await listActorQuotes(elsewhere.viewer, same)).items).toEqual([])
    expect(valueOf(await actorOutlets(elsewhere.viewer, same)).outlets).toEqual([])
  })
})

describe('an actor’s titles and outlets', () => {
  it('tell what the desk has, and what was printed, when, how often and by whom', async () => {
    const { desk, actorId } = await quay()
    await bring(desk, 'The MAYOR, it says. Mayor Ida Moenberg spoke.', { outlet: 'Tidewire', on: '2026-05-01' })
    const titles = [{ title: 'mayor', from: '2026-03-20', until: null }]
    valueOf(await editActor(desk.admin, { actorId, titles, revision: 1 }))
    const told = valueOf(await actorTitles(desk.viewer, actorId))
    expect(told.held).toEqual(titles)
    expect(told.printed[0]).toMatchObject({
      ...{ title: 'Mayor', articles: 2, outletCount: 2 },
      ...{ first: '2026-04-02T08:00:00.000Z', last: '2026-05-01T08:00:00.000Z' },
    })
    expect(told.printed[0]?.outlets.map(({ name, articles }) => [name, articles]).sort()).toEqual([
      ['Ledger', 1],
      ['Tidewire', 1],
    ])
    expect(told.more).toBe(0)
    expect(actorTitlesView.parse(told)).toEqual(told)
  })

  it('tell who quotes them, in marks and reported, and in which months', async () => {
    const { desk, actorId } = await quay()
    const told = valueOf(await actorOutlets(desk.viewer, actorId))
    expect(told.outlets.map(({ outlet, inMarks, reported }) => [outlet?.name, inMarks, reported])).toEqual([
      ['Tidewire', 1, 1],
      ['Ledger', 1, 0],
    ])
    expect(told.months).toEqual([
      { month: '2026-03', inMarks: 1, reported: 1 },
      { month: '2026-04', inMarks: 1, reported: 0 },
    ])
    expect(told).toMatchObject({ inMarks: 2, reported: 1, outletCount: 2 })
    expect(actorOutletsView.parse(told)).toEqual(told)
  })
})

describe('a title that the desk speaks against', () => {
  it('is a difference of the story with one article’s passage', async () => {
    const { desk, actorId } = await quay()
    valueOf(
      await editActor(desk.admin, {
        actorId,
        revision: 1,
        titles: [{ title: 'mayor', from: '2024-12-01', until: null }],
      }),
    )
    const { storyId } = await bring(desk, 'French President Ida Moenberg came to the pier.', {
      outlet: 'Ledger',
      on: '2026-06-01',
      story: 'Pier',
    })
    const { discrepancies } = valueOf(await getConcordance(desk.viewer, storyId as string))
    expect(discrepancies).toMatchObject([
      {
        ...{ kind: 'title', severity: 'conflict', evidence: [{ exact: 'French President Ida Moenberg' }] },
        explanation: 'Ledger: “French President”; the desk has “mayor” since 2024-12-01.',
      },
    ])
  })
})
