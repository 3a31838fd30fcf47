import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { isGraphemeBoundary } from '@/lib/domain/text/graphemes'
import { spanJoin, textIndex } from '@/lib/domain/text/text-index'
import { valueOfCell } from '@/lib/formats/csv'
import type { ExportRecord } from '@/lib/schemas/export'
import type { Span } from '@/lib/schemas/span'
import { db, pool } from '@/lib/server/db'
import { buildAnnotation, buildArticle } from '@/lib/server/testing/builders'
import { type OwnDesk, ownDesk, refusalOf, valueOf } from '@/lib/server/testing/own-desk'
import { createActor } from '../commands/create-actor'
import { createAnnotation } from '../commands/create-annotation'
import { runExport } from '../exports/run-export'

let desk: OwnDesk
let other: OwnDesk
beforeAll(async () => {
  desk = await ownDesk()
  other = await ownDesk()
})

async function textOf(format: string, filter: object = {}, who = desk.viewer): Promise<string> {
  let text = ''
  for await (const chunk of valueOf(await runExport(who, format, filter)).chunks) text += chunk
  return text
}

const rowsOf = (text: string) => parse<Record<string, string>>(text, { bom: true, columns: true })

type End = { end: { count: number; leftOut: { id: string; reason: string }[] } }
async function records(filter: object = {}, who = desk.viewer) {
  const lines = (await textOf('jsonl', filter, who))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
  const { end } = lines.pop() as End
  return { items: lines as ExportRecord[], end }
}
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)

describe('an export of annotations', () => {
  it('holds exactly what was approved, with its article, speaker, topics, and who did what when', async () => {
    const { articleId, versionId } = await buildArticle(desk, {
      text: '“No,” said Mara Lund.',
      title: 'The quay',
      outlet: 'The Tide',
      url: 'https://tide.example/1',
      story: 'Quays',
    })
    const actor = valueOf(await createActor(desk.editor, { name: 'Mara Lund', wikidataId: 'Q42' }))
    const topic = await db.topic.findFirstOrThrow({ where: { deskId: desk.deskId } })
    const approved = await buildAnnotation(desk, {
      ...{ articleId, status: 'approved', spans: [{ start: 1, end: 4 }], note: 'Sure?', topics: [topic.id] },
      quote: { form: 'direct', cue: { start: 6, end: 10 } },
      actors: [{ actorId: actor.id, role: 'speaker', mention: { start: 11, end: 20 } }],
    })
    for (const status of ['draft', 'submitted', 'rejected', 'changes_requested'] as const)
      await buildAnnotation(desk, { articleId, status })
    const { items, end } = await records({ articleId })
    expect(end).toEqual({ count: 1, leftOut: [] })
    expect(items[0]).toEqual({
      ...{ id: approved.id, kind: 'quote', status: 'approved', revision: 3, exact: 'No,', note: 'Sure?', claim: null },
      spans: [{ start: 1, end: 4, exact: 'No,', prefix: '“', suffix: '” said Mara Lund.' }],
      quote: { form: 'direct', cue: { start: 6, end: 10, exact: 'said' } },
      actors: [
        {
          ...{ id: actor.id, name: 'Mara Lund', role: 'speaker', wikidataId: 'Q42' },
          mention: { start: 11, end: 20, exact: 'Mara Lund' },
        },
      ],
      topics: [{ id: topic.id, label: topic.label, notation: topic.notation }],
      comments: [],
      article: expect.objectContaining({
        ...{ id: articleId, versionId, version: 1, title: 'The quay', outlet: 'The Tide', story: 'Quays' },
        url: 'https://tide.example/1',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
      origin: { method: 'manual', engine: null, engineVersion: null, rule: null },
      ...{ createdBy: 'The editor', createdAt: approved.createdAt, updatedAt: approved.updatedAt },
      ...{ submittedBy: 'The editor', submittedAt: approved.submittedAt },
      ...{ decidedBy: 'The reviewer', decidedAt: approved.decidedAt, reason: 'Because.' },
    })
    expect((await records({ articleId, status: 'any' })).end.count).toBe(5)
    expect((await records({ articleId, status: 'rejected' })).items.map(({ status }) => status)).toEqual(['rejected'])
    for (const filter of [{ actorId: actor.id }, { topicId: topic.id }, { articleId, since: approved.updatedAt }])
      expect(idsOf((await records(filter)).items)).toEqual([approved.id])
    expect((await records({ articleId, since: '2100-01-01' })).items).toEqual([])
    expect((await records({ articleId }, other.viewer)).items).toEqual([])
  })

  const characters = [
    'a',
    ' ',
    'é',
    'e\u0301',
    '👨‍👩‍👧',
    '🇳🇴',
    '👍🏽',
    '𝒜',
    'ש',
    '\u202b',
    '\n',
    '“',
    '"',
    ',',
    '=',
    ';',
  ]
  const someText = fc
    .array(fc.constantFrom(...characters), { minLength: 8, maxLength: 60 })
    .map((parts) => parts.join(''))

  it('gives back the very text at every span, in all formats', async () => {
    const marks = fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(someText, marks, async (words, pairs) => {
        const { articleId, text } = await buildArticle(desk, { text: `Of ${Math.random()}: ${words}.` })
        const index = textIndex(text)
        const edges = Array.from({ length: index.length + 1 }, (_, at) => at).filter((at) =>
          isGraphemeBoundary(index, at),
        )
        const cuts = [...new Set(pairs.flat().map((at) => edges[at % edges.length] as number))].sort((a, b) => a - b)
        const spans: Span[] = []
        for (let i = 0; i + 1 < cuts.length; i += 2)
          spans.push({ start: cuts[i] as number, end: cuts[i + 1] as number })
        const made = await createAnnotation(desk.editor, { articleId, kind: 'quote', spans })
        if (!made.ok) {
          expect(spans).toEqual([])
          return
        }
        const points = [...text]
        const exacts = spans.map(({ start, end }) => points.slice(start, end).join(''))

        const [record] = (await records({ articleId, status: 'any' })).items
        expect(record?.spans.map(({ exact }) => exact)).toEqual(exacts)
        for (const { start, end, exact, prefix, suffix } of record?.spans ?? []) {
          expect([...prefix, ...exact, ...suffix]).toEqual(
            points.slice(start - [...prefix].length, end + [...suffix].length),
          )
        }
        const [row] = rowsOf(await textOf('csv', { articleId, status: 'any' }))
        expect(valueOfCell(row?.['text'] ?? '')).toBe(exacts.join(spanJoin))
        expect(row?.['spans']).toBe(spans.map(({ start, end }) => `${start}-${end}`).join('; '))
        const web = JSON.parse(await textOf('w3c', { articleId, status: 'any' })) as Web
        const selectors = web.first.items.flatMap(({ target }) => [target].flat().map(({ selector }) => selector))
        expect(selectors.map(([at, of]) => [at?.start, at?.end, of?.exact])).toEqual(
          spans.map(({ start, end }, i) => [start, end, exacts[i]]),
        )
      }),
      { numRuns: Number(process.env['VERBATIM_EXPORT_RUNS'] ?? 20) },
    )
  })

  it('leaves a record that is not true to its text out, names it, and goes on', async () => {
    const { articleId } = await buildArticle(desk)
    const [good, poisoned] = [await buildAnnotation(desk, { articleId }), await buildAnnotation(desk, { articleId })]
    await pool.query('ALTER TABLE annotation_span DISABLE TRIGGER USER')
    await pool.query('UPDATE annotation_span SET exact = $1 WHERE annotation_id = $2', ['Forged', poisoned.id])
    await pool.query('ALTER TABLE annotation_span ENABLE TRIGGER USER')
    const { items, end } = await records({ articleId, status: 'any' })
    expect(idsOf(items)).toEqual([good.id])
    expect(end).toEqual({ count: 1, leftOut: [{ id: poisoned.id, reason: expect.stringMatching(/not true/) }] })
    const rows = rowsOf(await textOf('csv', { articleId, status: 'any' }))
    expect(rows.map(({ id }) => id)).toEqual([good.id, poisoned.id])
    expect(await textOf('w3c', { articleId, status: 'any' })).not.toContain('Forged')
  })

  it('gives its connection back when its reader goes away', async () => {
    const { articleId } = await buildArticle(desk)
    await buildAnnotation(desk, { articleId })
    for (let i = 0; i < 30; i++) {
      const { chunks } = valueOf(await runExport(desk.viewer, 'csv', { articleId, status: 'any' }))
      await chunks.next()
      await chunks.next()
      await chunks.return(undefined)
    }
    expect(pool.waitingCount).toBe(0)
    expect((await records({ articleId, status: 'any' })).end.count).toBe(1)
  })

  it('refuses what it does not know', async () => {
    expect(refusalOf(await runExport(desk.viewer, 'tei', {})).code).toBe('not_found')
    for (const filter of [
      { status: 'published' },
      { storyId: "' OR 1=1" },
      { since: 'yesterday' },
      { everything: true },
    ])
      expect(refusalOf(await runExport(desk.viewer, 'csv', filter)).code).toBe('invalid_input')
  })
})

type Selector = { start?: number; end?: number; exact?: string }
type Target = { selector: Selector[] }
type Web = { first: { items: { target: Target | Target[] }[] } }
