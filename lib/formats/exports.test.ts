import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv, { type ValidateFunction } from 'ajv'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExportRecord } from '@/lib/schemas/export'
import { plainCell, valueOfCell } from './csv'
import { exportWriters } from './export-format'

const record = (over: Partial<ExportRecord> = {}): ExportRecord => ({
  ...{ id: '01900000-0000-7000-8000-000000000001', kind: 'quote', status: 'approved', revision: 3 },
  exact: 'We will, … open it.',
  spans: [
    { start: 1, end: 9, exact: 'We will,', prefix: '“', suffix: '” she said' },
    { start: 28, end: 36, exact: 'open it.', prefix: 'said, “', suffix: '”' },
  ],
  quote: { form: 'direct', cue: { start: 21, end: 25, exact: 'said' } },
  claim: null,
  actors: [
    { id: 'a1', name: 'Mara Lund', role: 'speaker', wikidataId: 'Q42', mention: null },
    { id: 'a2', name: 'The Port', role: 'subject', wikidataId: null, mention: null },
  ],
  topics: [{ id: 't1', label: 'Transport', notation: 'medtop:04000000' }],
  note: 'Asked twice.',
  comments: [{ author: 'Ana Reis', at: '2026-05-04T10:00:00.000Z', body: 'Is it?', resolved: true }],
  article: {
    ...{
      id: '01900000-0000-7000-8000-000000000002',
      title: 'The quay',
      outlet: 'The Tide',
      url: 'https://tide.example/quay',
    },
    ...{
      language: 'en',
      publishedAt: null,
      story: null,
      versionId: '01900000-0000-7000-8000-000000000003',
      version: 1,
    },
    sha256: 'f'.repeat(64),
  },
  origin: { method: 'manual', engine: null, engineVersion: null, rule: null },
  ...{ createdBy: 'An Editor', createdAt: '2026-01-01T10:00:00.000Z', updatedAt: '2026-01-02T10:00:00.000Z' },
  ...{ submittedBy: 'An Editor', submittedAt: '2026-01-01T11:00:00.000Z' },
  ...{ decidedBy: 'A Reviewer', decidedAt: '2026-01-02T10:00:00.000Z', reason: null },
  ...over,
})

function write(
  format: keyof typeof exportWriters,
  records: ExportRecord[],
  leftOut: { id: string; reason: string }[] = [],
) {
  const { begin, record, end } = exportWriters[format]
  return begin() + records.map((one, i) => record(one, i === 0)).join('') + end(records.length, leftOut)
}

const anyText = fc.string({ unit: 'grapheme', maxLength: 40 })

describe('csv', () => {
  const rows = (text: string) => parse<Record<string, string>>(text, { bom: true, columns: true })

  it('gives every text back, in one row with one heading a column', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { maxLength: 5 }), (texts) => {
        const read = rows(
          write(
            'csv',
            texts.map(([exact, note]) => record({ exact, note })),
          ),
        )
        expect(read.map(({ text, note }) => [valueOfCell(text ?? ''), valueOfCell(note ?? '')])).toEqual(texts)
      }),
    )
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '  =1',
    "'=1",
    "=cmd|'/C calc'!A0",
  ])('leaves no cell that a spreadsheet would run: %j', (danger) => {
    const people = [{ ...record().actors[0], name: danger }] as ExportRecord['actors']
    const article = { ...record().article, title: danger, outlet: danger }
    const [row] = rows(write('csv', [record({ exact: danger, note: danger, actors: people, article, reason: danger })]))
    for (const column of ['text', 'note', 'speaker', 'article', 'outlet', 'reason']) {
      expect(row?.[column]).toBe(`'${danger}`)
      expect(valueOfCell(row?.[column] ?? '')).toBe(danger)
    }
  })

  it('takes the apostrophe off again, and no other', () => {
    const risky = fc.string({ unit: fc.constantFrom("'", '=', '-', ' ', '\t', 'a', '＝'), maxLength: 6 })
    fc.assert(fc.property(fc.oneof(anyText, risky), (value) => valueOfCell(plainCell(value)) === value))
  })

  it('names what was left out', () => {
    expect(rows(write('csv', [], [{ id: 'x', reason: 'Not true.' }]))[0]).toMatchObject({
      id: 'x',
      text: 'LEFT OUT: Not true.',
    })
  })
})

describe('jsonl', () => {
  it('gives every record back, and says at the end how many there were', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (texts) => {
        const records = texts.map((exact) => record({ exact }))
        const lines = write('jsonl', records)
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown)
        expect(lines).toEqual([...records, { end: { count: records.length, leftOut: [] } }])
      }),
    )
  })
})

/** Draft 4 writes `exclusiveMinimum: true` beside a minimum; later drafts, and ajv, give the number itself. */
function fromDraft4(_key: string, value: unknown): unknown {
  const { minimum, exclusiveMinimum, ...rest } = (value ?? {}) as { minimum?: number; exclusiveMinimum?: unknown }
  return exclusiveMinimum === true ? { ...rest, exclusiveMinimum: minimum } : value
}

type Page = { first: { items: Record<string, unknown>[] } } & Record<string, unknown>
const web = (records: ExportRecord[]) => JSON.parse(write('w3c', records)) as Page

describe('w3c', () => {
  it('says each span by its place and by its words, and a split quote by several', () => {
    const [annotation] = web([record()]).first.items
    expect(annotation).toMatchObject({
      type: 'Annotation',
      creator: { name: 'An Editor' },
      modified: '2026-01-02T10:00:00.000Z',
    })
    expect(((annotation ?? {})['target'] as { selector: unknown }[]).map(({ selector }) => selector)).toEqual([
      [
        { type: 'TextPositionSelector', start: 1, end: 9 },
        { type: 'TextQuoteSelector', exact: 'We will,', prefix: '“', suffix: '” she said' },
      ],
      [
        { type: 'TextPositionSelector', start: 28, end: 36 },
        { type: 'TextQuoteSelector', exact: 'open it.', prefix: 'said, “', suffix: '”' },
      ],
    ])
  })

  const folder = '../shared/conformance/w3c-web-annotation'
  const isHere = existsSync(folder)
  describe.skipIf(!isHere)('held against the working group’s own schemas', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true })
    ajv.addFormat('uri', { validate: (value: string) => URL.canParse(value) })
    ajv.addFormat('date-time', { validate: (value: string) => !Number.isNaN(Date.parse(value)) && value.includes('T') })
    ajv.addFormat('email', /@/)
    // What a skipped group says is still read.
    const folders = isHere ? ['definitions', 'annotations', 'collections', 'collections/pages'] : []
    const schemas = folders.flatMap((sub) =>
      readdirSync(join(folder, sub))
        .filter((name) => name.endsWith('.json'))
        .map((name) => ({
          sub,
          name,
          ...(JSON.parse(readFileSync(join(folder, sub, name), 'utf8'), fromDraft4) as Schema),
        })),
    )
    type Schema = { id?: string; $schema?: string; assertionType?: string; expectedResult?: string; type?: string }
    // Draft 4 names a schema by `id`.
    for (const { sub, name, id, $schema: _, ...schema } of schemas)
      ajv.addSchema({ ...schema, $id: id ?? name }, `${sub}/${name}`)
    const musts = (sub: string) =>
      schemas
        .filter((schema) => schema.sub === sub && schema.assertionType === 'must')
        .map(({ name }) => `${sub}/${name}`)
    const faults = (key: string, value: unknown) => {
      const validate = ajv.getSchema(key) as ValidateFunction
      return validate(value) ? [] : (validate.errors ?? [])
    }
    const bare = record({
      note: null,
      comments: [],
      actors: [],
      topics: [],
      quote: null,
      kind: 'claim',
      article: { ...record().article, url: null, language: null },
    })
    const one = record({ spans: record().spans.slice(0, 1) })

    it.each(musts('annotations'))('an annotation meets %s', (key) => {
      for (const item of web([record(), bare, one]).first.items) expect(faults(key, item)).toEqual([])
    })

    it.each(musts('collections'))('the collection meets %s', (key) => {
      for (const records of [[], [record(), bare]]) expect(faults(key, web(records))).toEqual([])
    })

    it.each(musts('collections/pages'))('the page meets %s', (key) => {
      const page = web([record(), bare])
      expect(faults(key, { '@context': page['@context'], ...page.first })).toEqual([])
    })

    it('finds what is wrong in an annotation that is', () => {
      const [item] = web([record()]).first.items
      const { target: _, ...targetless } = item ?? {}
      expect(faults('annotations/3.1-targetKeyFound.json', targetless)).not.toEqual([])
      expect(faults('annotations/3.1-annotationIdValidated.json', { ...item, id: 7 })).not.toEqual([])
    })
  })
})
