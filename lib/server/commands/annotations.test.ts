import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AnnotationView } from '@/lib/schemas/annotation'
import { db, pool } from '@/lib/server/db'
import { buildAnnotation, buildArticle, decideOne, submitOne } from '@/lib/server/testing/builders'
import { type OwnDesk, ownDesk, refusalOf, valueOf } from '@/lib/server/testing/own-desk'
import { annotationHistory } from '../queries/annotation-history'
import { getAnnotation } from '../queries/get-annotation'
import { listAnnotations } from '../queries/list-annotations'
import { replayAudit } from '../queries/replay-audit'
import { createActor } from './create-actor'
import { createAnnotation } from './create-annotation'
import { createArticle } from './create-article'
import { decideAnnotation } from './decide-annotation'
import { deleteAnnotation } from './delete-annotation'
import { editAnnotation } from './edit-annotation'
import { mergeActors } from './merge-actors'
import { restoreAnnotation } from './restore-annotation'
import { submitAnnotations } from './submit-annotations'
import { withdrawAnnotation } from './withdraw-annotation'

let desk: OwnDesk
let other: OwnDesk
beforeAll(async () => {
  desk = await ownDesk()
  other = await ownDesk()
})

const nowhere = '01900000-0000-7000-8000-000000000000'
const seen = ({ id, revision }: AnnotationView) => ({ annotationId: id, revision })
const actions = async (id: string) =>
  valueOf(await annotationHistory(desk.viewer, id)).items.map(({ action }) => action.replace('annotation.', ''))
const actorOf = async (who: OwnDesk, name: string) => valueOf(await createActor(who.editor, { name })).id

describe('createAnnotation', () => {
  it('keeps a split quote with its speaker, cue and mentions, true to the text', async () => {
    const text = '“We will,” Mara Lund said, “open it.”'
    const { articleId, versionId } = await buildArticle(desk, { text })
    const speaker = await actorOf(desk, 'Mara Lund')
    const made = valueOf(
      await createAnnotation(desk.editor, {
        articleId,
        kind: 'quote',
        spans: [
          { start: 1, end: 9 },
          { start: 28, end: 36 },
        ],
        exact: 'We will, … open it.',
        quote: { form: 'direct', cue: { start: 21, end: 25 } },
        actors: [{ actorId: speaker, role: 'speaker', mention: { start: 11, end: 20 } }],
        note: 'Ask again.',
      }),
    )
    expect(made).toMatchObject({
      ...{ articleId, versionId, status: 'draft', revision: 1, exact: 'We will, … open it.', anchor: 'kept' },
      quote: { form: 'direct', cue: { start: 21, end: 25 } },
      actors: [{ actorId: speaker, name: 'Mara Lund', role: 'speaker', mention: { start: 11, end: 20 } }],
      createdBy: { id: desk.editor.userId },
      can: { edit: true, submit: true, decide: false },
    })
    const spans = await db.annotationSpan.findMany({ where: { annotationId: made.id }, orderBy: { start: 'asc' } })
    expect(spans.map(({ purpose, exact }) => `${purpose}: ${exact}`)).toEqual([
      'target: We will,',
      'mention: Mara Lund',
      'cue: said',
      'target: open it.',
    ])
    expect(valueOf(await getAnnotation(desk.editor, made.id))).toEqual(made)
  })

  it('counts code points, also through emoji, combining marks and right-to-left text', async () => {
    const text = '👨‍👩‍👧 said שלום and e\u0301te\u0301 🇳🇴.'
    const { articleId } = await buildArticle(desk, { text })
    const points = [...text]
    const at = (words: string) => {
      const start = [...text.slice(0, text.indexOf(words))].length
      return { start, end: start + [...words].length }
    }
    for (const words of ['👨‍👩‍👧', 'שלום', 'e\u0301te\u0301', '🇳🇴.']) {
      const made = await buildAnnotation(desk, { articleId, spans: [at(words)] })
      expect(made.exact).toBe(words)
    }
    const refused = async (span: object) =>
      refusalOf(await createAnnotation(desk.editor, { articleId, kind: 'quote', spans: [span] })).code
    expect(await refused({ start: 1, end: 9 })).toBe('span_splits_character')
    expect(await refused({ start: 0, end: points.length - 2 })).toBe('span_splits_character')
    expect(await refused({ start: 0, end: points.length + 1 })).toBe('span_out_of_range')
  })

  it.each([
    ['no spans', { spans: [] }, 'invalid_input'],
    ['a span backwards', { spans: [{ start: 3, end: 3 }] }, 'invalid_input'],
    ['half offsets', { spans: [{ start: 0.5, end: 3 }] }, 'invalid_input'],
    [
      'an overlap',
      {
        spans: [
          { start: 0, end: 4 },
          { start: 3, end: 7 },
        ],
      },
      'span_overlaps',
    ],
    ['another text', { exact: 'Tho' }, 'span_text_mismatch'],
    ['an unknown kind', { kind: 'denial' }, 'invalid_input'],
    ['an unknown actor', { actors: [{ actorId: nowhere, role: 'speaker' }] }, 'invalid_input'],
    ['an unknown topic', { topics: [nowhere] }, 'invalid_input'],
    ['a cue outside', { quote: { form: 'direct', cue: { start: 1, end: 9999 } } }, 'span_out_of_range'],
    ['a status', { status: 'approved' }, 'invalid_input'],
    ['a maker', { createdBy: nowhere }, 'invalid_input'],
    ['a note with NUL', { note: 'a\u0000b' }, 'invalid_input'],
    ['an unknown article', { articleId: nowhere }, 'not_found'],
  ])('refuses %s and saves nothing', async (_what, fields, code) => {
    const { articleId } = await buildArticle(desk)
    const content = { articleId, kind: 'quote', spans: [{ start: 0, end: 3 }], ...fields }
    expect(refusalOf(await createAnnotation(desk.editor, content)).code).toBe(code)
    expect(await db.annotation.count({ where: { articleId } })).toBe(0)
  })

  it('names the actor or topic that is another desk’s', async () => {
    const theirs = await actorOf(other, 'Theirs')
    const { articleId } = await buildArticle(desk)
    const content = { articleId, kind: 'claim', spans: [{ start: 0, end: 3 }] }
    const withActor = { ...content, actors: [{ actorId: theirs, role: 'subject' }] }
    expect(refusalOf(await createAnnotation(desk.editor, withActor)).message).toContain(theirs)
    const topic = await db.topic.findFirstOrThrow({ where: { deskId: other.deskId } })
    expect(refusalOf(await createAnnotation(desk.editor, { ...content, topics: [topic.id] })).message).toContain(
      topic.id,
    )
  })

  it('says so when the article has a newer version than the one that was marked', async () => {
    const url = 'https://quay.example/versions'
    const first = await buildArticle(desk, { text: 'The first text.', url })
    valueOf(await createArticle(desk.editor, { text: 'The second text.', url }))
    const content = { articleId: first.articleId, kind: 'claim', spans: [{ start: 4, end: 9 }] }
    const refused = refusalOf(await createAnnotation(desk.editor, { ...content, versionId: first.versionId }))
    expect(refused).toMatchObject({ code: 'conflict', message: expect.stringContaining('newer version') })
    expect(valueOf(await createAnnotation(desk.editor, { ...content, spans: [{ start: 4, end: 10 }] })).exact).toBe(
      'second',
    )
  })

  it('lets a merged actor stand for the one that it became, also when both happen at once', async () => {
    const into = await actorOf(desk, 'Into')
    const { articleId } = await buildArticle(desk)
    const marks: Promise<unknown>[] = []
    const merged: string[] = []
    for (let i = 0; i < 4; i++) {
      const from = await actorOf(desk, `From ${i}`)
      merged.push(from)
      const content = {
        articleId,
        kind: 'quote',
        spans: [{ start: 0, end: 3 }],
        actors: [{ actorId: from, role: 'speaker' }],
      }
      marks.push(createAnnotation(desk.editor, content), mergeActors(desk.admin, { actorId: from, into }))
      marks.push(createAnnotation(desk.editor, content))
    }
    const outcomes = (await Promise.all(marks)) as { ok: boolean }[]
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    expect(await db.annotationActor.count({ where: { actorId: { in: merged } } })).toBe(0)
    expect(await db.annotationActor.count({ where: { actorId: into } })).toBe(8)
  })

  it('makes one of ten that come at once with one key, and gives all the same answer', async () => {
    const { articleId } = await buildArticle(desk)
    const content = { articleId, kind: 'quote', spans: [{ start: 0, end: 3 }] }
    const all = await Promise.all(
      Array.from({ length: 10 }, () => createAnnotation(desk.editor, content, { idempotencyKey: `ten-${articleId}` })),
    )
    expect(new Set(all.map((one) => JSON.stringify(valueOf(one)))).size).toBe(1)
    expect(await db.annotation.count({ where: { articleId } })).toBe(1)
  })

  it('takes the id and the origin that its maker gives, and never an id that is taken, not even on another desk', async () => {
    const { articleId } = await buildArticle(desk)
    const id = '0190a000-0000-7000-8000-00000000beef'
    const input = { articleId, id, kind: 'quote', spans: [{ start: 0, end: 4 }] }
    const origin = { method: 'suggestion', engine: 'marks', engineVersion: '1', rule: 'pair' }
    expect(valueOf(await createAnnotation(desk.editor, { ...input, origin }))).toMatchObject({ id, origin })
    expect(refusalOf(await createAnnotation(desk.editor, input)).code).toBe('conflict')
    const elsewhere = await buildArticle(other)
    const there = { ...input, articleId: elsewhere.articleId }
    expect(refusalOf(await createAnnotation(other.editor, there)).code).toBe('conflict')
  })

  it('is for editors and up', async () => {
    const { articleId } = await buildArticle(desk)
    const content = { articleId, kind: 'quote', spans: [{ start: 0, end: 3 }] }
    expect(refusalOf(await createAnnotation(desk.viewer, content)).code).toBe('forbidden')
    expect(refusalOf(await createAnnotation(other.admin, content)).code).toBe('not_found')
  })
})

describe('editAnnotation', () => {
  it('changes what was sent, keeps the rest, and counts one revision', async () => {
    const topics = (await db.topic.findMany({ where: { deskId: desk.deskId }, take: 2 })).map(({ id }) => id)
    const made = await buildAnnotation(desk, { note: 'Old', topics, quote: { form: 'partial' } })
    const edited = valueOf(
      await editAnnotation(desk.editor, { ...seen(made), note: 'New', spans: [{ start: 4, end: 8 }] }),
    )
    expect(edited).toMatchObject({ revision: 2, note: 'New', exact: 'quay', quote: { form: 'partial' } })
    expect(edited.topics.map(({ topicId }) => topicId).sort()).toEqual([...topics].sort())
    const cleared = valueOf(await editAnnotation(desk.editor, { ...seen(edited), note: null, topics: [] }))
    expect(cleared).toMatchObject({ revision: 3, topics: [] })
    expect(cleared).not.toHaveProperty('note')
    expect(await actions(made.id)).toEqual(['create', 'edit', 'edit'])
  })

  it('does nothing when nothing is new', async () => {
    const made = await buildAnnotation(desk, { note: 'Same' })
    expect(valueOf(await editAnnotation(desk.editor, { ...seen(made), note: 'Same', spans: made.spans }))).toEqual(made)
    expect(await actions(made.id)).toEqual(['create'])
  })

  it.each(['approved', 'rejected', 'changes_requested'] as const)(
    'reopens one that is %s; the history keeps the decision',
    async (status) => {
      const made = await buildAnnotation(desk, { status })
      const edited = valueOf(await editAnnotation(desk.editor, { ...seen(made), note: 'Mended' }))
      expect(edited).toMatchObject({ status: 'draft', revision: made.revision + 1 })
      for (const gone of ['decidedBy', 'decidedAt', 'submittedAt', 'reason']) expect(edited).not.toHaveProperty(gone)
      const events = valueOf(await annotationHistory(desk.viewer, made.id)).items
      expect(events[2]).toMatchObject({
        by: { id: desk.reviewer.userId },
        after: { decisionReason: 'Because.', status },
      })
    },
  )

  it('keeps what waits for review in the queue, but out of the hands of who edited it', async () => {
    const made = await buildAnnotation(desk, { status: 'submitted' })
    const edited = valueOf(await editAnnotation(desk.reviewer, { ...seen(made), note: 'By the reviewer' }))
    expect(edited).toMatchObject({
      status: 'submitted',
      editedBy: { id: desk.reviewer.userId },
      can: { decide: false, fourEyes: true },
    })
    const refused = refusalOf(await decideAnnotation(desk.reviewer, { ...seen(edited), decision: 'approve' }))
    expect(refused.code).toBe('four_eyes')
    expect(await decideOne(desk.admin, edited, 'approve')).toMatchObject({ status: 'approved' })
  })

  it('refuses a stale revision with the newer state', async () => {
    const made = await buildAnnotation(desk)
    const newer = valueOf(await editAnnotation(desk.editor, { ...seen(made), note: 'First' }))
    const refused = refusalOf(await editAnnotation(desk.editor, { ...seen(made), note: 'Second' }))
    expect(refused).toMatchObject({ code: 'revision_conflict', current: newer })
  })

  it('loses none of fifty edits at once that are tried again on a conflict', async () => {
    const made = await buildAnnotation(desk, { note: '0' })
    const addOne = async (): Promise<void> => {
      for (let waitMs = 250; ; waitMs *= 2) {
        const current = valueOf(await getAnnotation(desk.editor, made.id))
        const done = await editAnnotation(desk.editor, { ...seen(current), note: String(Number(current.note) + 1) })
        if (done.ok) return
        expect(done.error).toMatchObject({ code: 'revision_conflict', current: { id: made.id } })
        await sleep(Math.random() * Math.min(waitMs, 4_000))
      }
    }
    await Promise.all(Array.from({ length: 50 }, addOne))
    expect(valueOf(await getAnnotation(desk.editor, made.id))).toMatchObject({ note: '50', revision: 51 })
  }, 60_000)

  it('is for who made it and for reviewers', async () => {
    const made = await buildAnnotation(desk, { by: desk.reviewer })
    for (const who of [desk.viewer, desk.editor])
      expect(refusalOf(await editAnnotation(who, { ...seen(made), note: 'Mine' })).code).toBe('forbidden')
    expect(refusalOf(await editAnnotation(other.admin, { ...seen(made), note: 'Mine' })).code).toBe('not_found')
  })
})

describe('deleteAnnotation and restoreAnnotation', () => {
  it('take a mark out of sight and bring it back with its status', async () => {
    const made = await buildAnnotation(desk, { status: 'approved' })
    const deleted = valueOf(await deleteAnnotation(desk.editor, seen(made)))
    expect(deleted).toMatchObject({ deleted: true, status: 'approved', can: { edit: false, restore: true } })
    expect(valueOf(await listAnnotations(desk.viewer, { articleId: made.articleId })).items).toEqual([])
    expect(refusalOf(await editAnnotation(desk.editor, { ...seen(deleted), note: 'x' })).code).toBe('gone')
    expect(refusalOf(await deleteAnnotation(desk.editor, seen(deleted))).code).toBe('gone')
    const restored = valueOf(await restoreAnnotation(desk.editor, seen(deleted)))
    expect(restored).toMatchObject({ deleted: false, status: 'approved', revision: made.revision + 2 })
    expect(await actions(made.id)).toEqual(['create', 'submit', 'approve', 'delete', 'restore'])
  })
})

describe('submitAnnotations and withdrawAnnotation', () => {
  it('offer each that can be offered, and say why not of each other', async () => {
    const [draft, waiting, theirs] = [
      await buildAnnotation(desk),
      await buildAnnotation(desk, { status: 'submitted' }),
      await buildAnnotation(desk, { by: desk.reviewer }),
    ]
    const ids = [draft.id, waiting.id, theirs.id, nowhere, draft.id]
    const { items } = valueOf(await submitAnnotations(desk.editor, { ids }))
    expect(items.map((item) => [item.id, item.ok ? item.annotation.status : item.code])).toEqual([
      [draft.id, 'submitted'],
      [waiting.id, 'illegal_transition'],
      [theirs.id, 'forbidden'],
      [nowhere, 'not_found'],
    ])
    const now = valueOf(await getAnnotation(desk.editor, draft.id))
    expect(valueOf(await withdrawAnnotation(desk.editor, seen(now)))).toMatchObject({ status: 'draft', revision: 3 })
    expect(refusalOf(await withdrawAnnotation(desk.reviewer, seen(waiting))).code).toBe('forbidden')
  })

  it('offer a set once, however many people offer it at once, in whatever order', async () => {
    const { articleId } = await buildArticle(desk)
    const ids: string[] = []
    for (let i = 0; i < 10; i++) ids.push((await buildAnnotation(desk, { articleId })).id)
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, i) => submitAnnotations(desk.editor, { ids: i % 2 ? ids : [...ids].reverse() })),
    )
    expect(all.flatMap((one) => valueOf(one).items).filter(({ ok }) => ok)).toHaveLength(10)
  })
})

describe('decideAnnotation', () => {
  it('needs a reason, except for approving', async () => {
    const made = await buildAnnotation(desk, { status: 'submitted' })
    for (const decision of ['reject', 'request_changes'])
      expect(refusalOf(await decideAnnotation(desk.reviewer, { ...seen(made), decision, reason: ' ' })).code).toBe(
        'invalid_input',
      )
    expect(valueOf(await decideAnnotation(desk.reviewer, { ...seen(made), decision: 'approve' }))).toMatchObject({
      status: 'approved',
      decidedBy: { name: 'The reviewer' },
    })
  })

  it('lets nobody decide on what they made, whatever their role, nor an editor at all', async () => {
    for (const by of [desk.reviewer, desk.admin]) {
      const made = await buildAnnotation(desk, { by, status: 'submitted' })
      expect(refusalOf(await decideAnnotation(by, { ...seen(made), decision: 'approve' })).code).toBe('four_eyes')
    }
    const made = await buildAnnotation(desk, { status: 'submitted' })
    for (const who of [desk.viewer, desk.editor])
      expect(refusalOf(await decideAnnotation(who, { ...seen(made), decision: 'approve' })).code).toBe('forbidden')
    expect(refusalOf(await decideAnnotation(other.reviewer, { ...seen(made), decision: 'approve' })).code).toBe(
      'not_found',
    )
  })

  it('decides on nothing that does not wait', async () => {
    for (const status of ['draft', 'approved'] as const) {
      const made = await buildAnnotation(desk, { status })
      expect(refusalOf(await decideAnnotation(desk.admin, { ...seen(made), decision: 'approve' })).code).toBe(
        'illegal_transition',
      )
    }
  })

  const races = Number(process.env['VERBATIM_RACES'] ?? 12)
  it(`lets exactly one of two reviewers decide, ${races} times`, async () => {
    const { articleId } = await buildArticle(desk)
    for (let i = 0; i < races; i++) {
      const made = await buildAnnotation(desk, { articleId, status: 'submitted' })
      const both = await Promise.all([
        decideAnnotation(desk.reviewer, { ...seen(made), decision: 'approve' }),
        decideAnnotation(desk.admin, { ...seen(made), decision: 'reject', reason: 'No.' }),
      ])
      const winner = both.findIndex(({ ok }) => ok)
      const loser = refusalOf(both[1 - winner] as (typeof both)[number])
      const name = ['The reviewer', 'The admin'][winner] as string
      expect(loser).toMatchObject({ code: 'revision_conflict', message: expect.stringContaining(name) })
      expect(loser.current).toMatchObject({ revision: 3, decidedBy: { name } })
      expect(await actions(made.id)).toHaveLength(3)
    }
  })

  it('takes a second click with the same key for the first', async () => {
    const made = await buildAnnotation(desk, { status: 'submitted' })
    const click = () =>
      decideAnnotation(desk.reviewer, { ...seen(made), decision: 'approve' }, { idempotencyKey: `c-${made.id}` })
    const [one, two] = await Promise.all([click(), click()])
    expect(valueOf(one)).toEqual(valueOf(two))
    expect(await actions(made.id)).toEqual(['create', 'submit', 'approve'])
  })
})

describe('the database', () => {
  it('refuses a span that is not true to its text, whoever writes it', async () => {
    const made = await buildAnnotation(desk)
    await expect(
      pool.query('UPDATE annotation_span SET exact = $1 WHERE annotation_id = $2', ['Tho', made.id]),
    ).rejects.toThrow(/not true/)
    expect(await submitOne(desk.editor, made.id)).toMatchObject({ exact: 'The' })
  })
})

describe('the record', () => {
  it('gives the tables again, exactly', async () => {
    for (const { deskId } of [desk, other]) expect((await replayAudit(deskId)).differences).toEqual([])
  })

  it('is closed to another desk', async () => {
    const made = await buildAnnotation(desk)
    expect(refusalOf(await annotationHistory(other.admin, made.id)).code).toBe('not_found')
    expect(refusalOf(await getAnnotation(other.admin, made.id)).code).toBe('not_found')
    expect(refusalOf(await listAnnotations(other.admin, { articleId: made.articleId })).code).toBe('not_found')
  })
})
