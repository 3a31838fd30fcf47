// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { textIndex } from '@/lib/domain/text/text-index'
import type { AnnotationView } from '@/lib/schemas/annotation'
import { type AnnotationDraft, annotationDraft, draftOf, isChanged, newDraft } from './annotation-draft'
import { saveDraft } from './save-draft'

const index = textIndex('He said “We leave 👨‍👩‍👧 at dawn,” twice.')
const place = { articleId: '0190a000-0000-7000-8000-000000000001', versionId: '0190a000-0000-7000-8000-000000000002' }
const somebody = { id: '0190a000-0000-7000-8000-000000000003', name: 'Ada Moss' }
const saved: AnnotationView = {
  ...place,
  ...{ id: '0190a000-0000-7000-8000-000000000004', kind: 'quote', exact: 'We leave', status: 'draft', revision: 1 },
  ...{
    spans: [{ start: 9, end: 17 }],
    quote: { form: 'direct' },
    actors: [],
    topics: [],
    origin: { method: 'manual' },
  },
  ...{ createdBy: somebody, editedBy: somebody, createdAt: '2026-03-01T10:00:00Z', updatedAt: '2026-03-01T10:00:00Z' },
  ...{ anchor: 'kept', deleted: false },
  can: { edit: true, remove: true, restore: false, submit: true, withdraw: false, decide: false, fourEyes: false },
}
const draft = newDraft(place, 'quote', [{ start: 9, end: 17 }], index)

/** A server that notes what it is asked, and answers in turn. */
function server(...answers: (() => Response)[]) {
  const asked: { method: string; key: string; body: Record<string, unknown> }[] = []
  vi.stubGlobal(
    'fetch',
    (_url: string, { method, headers, body }: { method: string; headers: Record<string, string>; body: string }) => {
      asked.push({ method, key: headers['idempotency-key'] ?? '', body: JSON.parse(body) as Record<string, unknown> })
      const answer = answers[asked.length - 1]
      return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('no network'))
    },
  )
  return asked
}
const made = () => Response.json(saved, { status: 201 })
const problem =
  (status: number, code: string, more = {}) =>
  () =>
    Response.json({ code, detail: 'No.', ...more }, { status, headers: { 'content-type': 'application/problem+json' } })

const run = async (given: AnnotationDraft) => {
  const sent: AnnotationDraft['sent'][] = []
  const answer = await saveDraft(given, {
    index,
    onSend: (what) => Promise.resolve(void sent.push(what)),
    onRetry: () => undefined,
  })
  return { answer, sent }
}

afterEach(() => vi.unstubAllGlobals())

describe('saveDraft', () => {
  it('says before it sends what it sends, with the text that proves it', async () => {
    const asked = server(made)
    const { answer, sent } = await run(draft)
    expect(answer.ok).toBe(true)
    expect(sent).toEqual([{ key: asked[0]?.key, body: asked[0]?.body }])
    expect(asked[0]?.body).toMatchObject({ exact: 'We leave', versionId: place.versionId, quote: { form: 'partial' } })
  })

  it('sends the same key again when a server stumbles, so that nothing is made twice', async () => {
    const asked = server(problem(503, 'unavailable'), made)
    const { answer } = await run(draft)
    expect(answer.ok).toBe(true)
    expect(asked).toHaveLength(2)
    expect(asked[1]).toEqual(asked[0])
  })

  it('settles what may have been done before it sends anything newer', async () => {
    const asked = server(made, () => Response.json({ ...saved, revision: 2, note: 'More' }))
    const earlier = { key: 'earlier-key', body: { versionId: place.versionId, note: 'Some' } }
    const { answer } = await run({ ...draft, fields: { ...draft.fields, note: 'More' }, sent: earlier })
    expect(answer.ok && answer.value.revision).toBe(2)
    expect(asked.map(({ method }) => method)).toEqual(['POST', 'PATCH'])
    expect(asked[0]).toMatchObject({ key: 'earlier-key', body: { note: 'Some' } })
    expect(asked[1]?.body).toMatchObject({ revision: 1, note: 'More' })
  })

  it('hands a conflict back with the newer state, and tries no more', async () => {
    const asked = server(problem(409, 'revision_conflict', { current: { ...saved, revision: 5 } }))
    const { answer } = await run({ ...draftOf(saved), fields: { ...draft.fields, note: 'Mine' } })
    expect(answer).toMatchObject({ ok: false, error: { code: 'revision_conflict', current: { revision: 5 } } })
    expect(asked).toHaveLength(1)
    expect(asked[0]?.body['revision']).toBe(1)
  })

  it('does not call an answer that it cannot read a success', async () => {
    server(() => Response.json({ something: 'else' }))
    const { answer } = await run(draft)
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
  })
})

describe('a draft', () => {
  it('survives being kept and read again', () => {
    for (const one of [draft, draftOf(saved)])
      expect(annotationDraft.parse(JSON.parse(JSON.stringify(one)))).toEqual(one)
  })

  it('counts as unsaved only while it says something that the server does not have', () => {
    expect(isChanged(draft)).toBe(true)
    expect(isChanged(draftOf(saved))).toBe(false)
    expect(isChanged({ ...draftOf(saved), fields: { ...draftOf(saved).fields, note: 'New' } })).toBe(true)
  })
})
