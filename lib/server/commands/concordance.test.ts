import { describe, expect, it } from 'vitest'
import { db } from '../db'
import { getConcordance, getCoverage, getPassages } from '../queries/get-concordance'
import { listSuggestions } from '../queries/list-suggestions'
import { type OwnDesk, ownDesk, valueOf } from '../testing/own-desk'
import { createActor } from './create-actor'
import { createAnnotation } from './create-annotation'
import { createArticle } from './create-article'
import { revokeRuling } from './revoke-ruling'
import { joinWordings, ruleOnDiscrepancy, separateWordings, splitWording } from './rule-on-story'

/** Two outlets on one event, right after import. */
async function story({ editor }: OwnDesk) {
  const bring = async (outlet: string, text: string, publishedAt: string) =>
    valueOf(await createArticle(editor, { title: outlet, text, outlet, publishedAt, story: 'The quay' }))
  const late = await bring(
    'Ledger',
    'Estonian Prime Minister Ida Brandtner spoke.\n\n“We shut the rotten quay tonight,” Brandtner said. “It rains a lot,” she said.',
    '2026-03-03T12:00:00Z',
  )
  const early = await bring(
    'Tidewire',
    'French President Ida Brandttner spoke.\n\n“We close the rotten quay tonight,” Brandttner said. “The weather is poor,” she said.',
    '2026-03-03T08:00:00Z',
  )
  const storyId = early.storyId as string
  const read = async () => valueOf(await getConcordance(editor, storyId))
  const shared = async () => (await read()).utterances.filter(({ variants }) => variants.length > 1)
  return { storyId, early, late, read, shared }
}

describe('the concordance of a story', () => {
  it('stands right after import, in the order of time, with nothing marked', async () => {
    const desk = await ownDesk()
    const { read, shared, storyId, early, late } = await story(desk)
    expect((await read()).articles.map(({ outlet }) => outlet)).toEqual(['Tidewire', 'Ledger'])
    const [utterance, ...others] = await shared()
    expect(others).toEqual([])
    expect(utterance?.variants.map(({ outlet, relation, exact }) => [outlet, relation, exact])).toEqual([
      ['Tidewire', 'identical', 'We close the rotten quay tonight,'],
      ['Ledger', 'wording', 'We shut the rotten quay tonight,'],
    ])
    const kinds = (await read()).discrepancies.map(({ kind, severity, status }) => [kind, severity, status])
    expect(kinds).toEqual([
      ['title', 'conflict', 'open'],
      ['wording', 'difference', 'open'],
      ['name', 'variant', 'open'],
    ])
    const { rows } = valueOf(await getCoverage(desk.viewer, storyId))
    expect(rows.map(({ cells }) => cells.length)).toEqual([2, 1, 1])
    const pair = { here: early.articleId, there: late.articleId }
    const { passages } = valueOf(await getPassages(desk.viewer, storyId, pair))
    expect(passages.length).toBeGreaterThan(0)
  })

  it('goes by what people marked, and by whom they credited', async () => {
    const desk = await ownDesk()
    const { shared, late } = await story(desk)
    const actor = valueOf(await createActor(desk.editor, { name: 'Ida Brandtner' }))
    const found = valueOf(await listSuggestions(desk.editor, late.articleId)).items.find(({ exact }) =>
      exact.startsWith('We shut'),
    )
    const made = valueOf(
      await createAnnotation(desk.editor, {
        ...{ articleId: late.articleId, kind: 'quote', spans: found?.spans, quote: { form: 'direct' } },
        actors: [{ actorId: actor.id, role: 'speaker' }],
      }),
    )
    const [utterance] = await shared()
    expect(utterance?.speaker).toEqual({ actorId: actor.id, name: 'Ida Brandtner' })
    expect(utterance?.variants.find(({ outlet }) => outlet === 'Ledger')?.annotationId).toBe(made.id)
  })

  it('keeps apart for good what a person separated, by variant, annotation or suggestion, until it is taken back', async () => {
    const desk = await ownDesk()
    const { shared, storyId, read, late } = await story(desk)
    const [utterance] = await shared()
    const [a] = utterance?.variants.map(({ id }) => id) ?? []
    const b = valueOf(await listSuggestions(desk.editor, late.articleId)).items.find(({ exact }) =>
      exact.startsWith('We shut'),
    )?.id
    const said = valueOf(await separateWordings(desk.editor, { storyId, a, b, reason: 'Of another night' }))
    expect(said).toMatchObject({ kind: 'apart', reason: 'Of another night' })
    expect(await shared()).toEqual([])
    expect((await read()).separations).toHaveLength(1)
    // The same again changes nothing; the opposite takes its place.
    expect(valueOf(await separateWordings(desk.editor, { storyId, a, b, reason: 'Again' })).id).toBe(said.id)
    valueOf(await joinWordings(desk.editor, { storyId, a: b, b: a }))
    expect(await shared()).toHaveLength(1)
    expect((await read()).separations).toEqual([])
    const [join] = (await read()).joins
    valueOf(await revokeRuling(desk.editor, { rulingId: join?.id, revision: join?.revision }))
    expect((await read()).joins).toEqual([])
  })

  it('takes a wording out of its utterance, apart from all others there, all or none', async () => {
    const desk = await ownDesk()
    const { read, shared, storyId } = await story(desk)
    valueOf(
      await createArticle(desk.editor, {
        ...{ title: 'Third', outlet: 'Pilot', story: 'The quay' },
        text: '“We close the rotten quay tonight,” Ida Brandtner said once more.',
      }),
    )
    const wording = (await shared())[0]?.variants[0]?.id
    const { items } = valueOf(await splitWording(desk.editor, { storyId, wording, reason: 'Of another night' }))
    expect(items.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['apart', 'Of another night'],
      ['apart', 'Of another night'],
    ])
    expect((await shared()).map(({ variants }) => variants.length)).toEqual([2])
    const alone = await splitWording(desk.editor, { storyId, wording, reason: 'Again' })
    expect(alone).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
    for (const { id, revision } of items) valueOf(await revokeRuling(desk.editor, { rulingId: id, revision }))
    expect((await shared()).map(({ variants }) => variants.length)).toEqual([3])
    expect((await read()).separations).toEqual([])
  })

  it('joins what a person says is one, and refuses what is not there', async () => {
    const desk = await ownDesk()
    const { read, shared, storyId } = await story(desk)
    const ids = (await read()).utterances.flatMap(({ variants }) => variants)
    const of = (beginning: string) => ids.find(({ exact }) => exact.startsWith(beginning))?.id
    valueOf(await joinWordings(desk.editor, { storyId, a: of('It rains'), b: of('The weather') }))
    expect(await shared()).toHaveLength(2)
    expect(await joinWordings(desk.editor, { storyId, a: of('It rains'), b: 'nothing' })).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    })
    expect(
      await separateWordings(desk.viewer, { storyId, a: of('It rains'), b: of('The weather'), reason: 'No' }),
    ).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  })

  it('remembers what was said of a difference, and lets it be open again', async () => {
    const desk = await ownDesk()
    const { read, storyId } = await story(desk)
    const title = async () => (await read()).discrepancies.find(({ kind }) => kind === 'title')
    const discrepancy = (await title())?.id
    valueOf(await ruleOnDiscrepancy(desk.editor, { storyId, discrepancy, status: 'confirmed', reason: 'Checked' }))
    expect(await title()).toMatchObject({ status: 'confirmed', ruling: { reason: 'Checked' } })
    const dismissed = valueOf(await ruleOnDiscrepancy(desk.reviewer, { storyId, discrepancy, status: 'dismissed' }))
    expect(await title()).toMatchObject({ status: 'dismissed' })
    const stale = await revokeRuling(desk.editor, { rulingId: dismissed.id, revision: 7 })
    expect(stale).toMatchObject({ ok: false, error: { code: 'revision_conflict' } })
    valueOf(await revokeRuling(desk.editor, { rulingId: dismissed.id, revision: dismissed.revision }))
    expect(await title()).toMatchObject({ status: 'open' })
    const actions = await db.auditEvent.findMany({
      where: { deskId: desk.deskId, subjectType: 'ruling' },
      orderBy: { sequence: 'asc' },
      select: { action: true },
    })
    expect(actions.map(({ action }) => action)).toEqual([
      ...['ruling.confirmed', 'ruling.revoke', 'ruling.dismissed', 'ruling.revoke'],
    ])
  })
})
