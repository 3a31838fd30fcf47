import { beforeAll, describe, expect, it } from 'vitest'
import type { ThreadView } from '@/lib/schemas/comment'
import { db, pool } from '@/lib/server/db'
import { buildAnnotation, buildArticle } from '@/lib/server/testing/builders'
import { type OwnDesk, ownDesk, refusalOf, valueOf } from '@/lib/server/testing/own-desk'
import { listMembers } from '../queries/list-members'
import { listNotifications } from '../queries/list-notifications'
import { listThreads } from '../queries/list-threads'
import { replayAudit } from '../queries/replay-audit'
import { createArticle } from './create-article'
import { createThread } from './create-thread'
import { decideAnnotation } from './decide-annotation'
import { deleteAnnotation } from './delete-annotation'
import { deleteComment } from './delete-comment'
import { editAnnotation } from './edit-annotation'
import { editComment } from './edit-comment'
import { readNotifications } from './read-notifications'
import { replyToThread } from './reply-to-thread'
import { resolveThread } from './resolve-thread'
import { undoDecision } from './undo-decision'

let desk: OwnDesk
let other: OwnDesk
beforeAll(async () => {
  desk = await ownDesk()
  other = await ownDesk()
})

const inbox = async (who: OwnDesk['editor'], articleId: string) =>
  valueOf(await listNotifications(who)).items.filter(({ article }) => article.id === articleId)
const kindsFor = async (who: OwnDesk['editor'], articleId: string) =>
  (await inbox(who, articleId)).map(({ kind }) => kind)
const onPassage = async (fields: object = {}) => {
  const { articleId } = await buildArticle(desk)
  const input = { articleId, passage: { start: 0, end: 8 }, body: 'Which quay?', ...fields }
  return valueOf(await createThread(desk.editor, input))
}
const last = ({ comments }: ThreadView) => comments.at(-1) as ThreadView['comments'][number]
const commentRef = (thread: ThreadView) => ({ commentId: last(thread).id, revision: last(thread).revision })

describe('createThread', () => {
  it('stands on a passage, true to its text', async () => {
    const thread = await onPassage({ exact: 'The quay' })
    expect(thread).toMatchObject({
      ...{ annotationId: null, passage: { start: 0, end: 8 }, exact: 'The quay', resolved: null, revision: 1 },
      comments: [{ body: 'Which quay?', createdBy: { name: 'The editor' }, can: { edit: true, remove: true } }],
      can: { reply: true, resolve: true },
    })
    const { articleId } = thread
    expect(valueOf(await listThreads(desk.editor, { articleId })).items).toEqual([thread])
    const [seen] = valueOf(await listThreads(desk.viewer, { articleId })).items
    expect(seen).toMatchObject({ can: { reply: false, resolve: false }, comments: [{ can: { edit: false } }] })
  })

  it('stands on an annotation, whatever becomes of its words, and on an old version of the article', async () => {
    const url = 'https://quay.example/comments'
    const { articleId } = await buildArticle(desk, { url, text: 'The first words.' })
    const mark = await buildAnnotation(desk, { articleId })
    const passage = { articleId, passage: { start: 4, end: 9 }, body: 'Why first?' }
    const [on] = [valueOf(await createThread(desk.reviewer, { articleId, annotationId: mark.id, body: 'Sure?' }))]
    valueOf(await createThread(desk.reviewer, passage))
    const ref = { annotationId: mark.id, revision: 1 }
    valueOf(await editAnnotation(desk.editor, { ...ref, spans: [{ start: 4, end: 9 }] }))
    valueOf(await createArticle(desk.editor, { url, text: 'The second words.' }))
    valueOf(await deleteAnnotation(desk.editor, { ...ref, revision: 2 }))
    const { items } = valueOf(await listThreads(desk.viewer, { articleId }))
    expect(items.map(({ exact, comments }) => [exact, comments[0]?.body])).toEqual([
      ['The', 'Sure?'],
      ['first', 'Why first?'],
    ])
    const mine = valueOf(await listThreads(desk.viewer, { articleId, annotationId: mark.id })).items
    expect(mine.map(({ id }) => id)).toEqual([on.id])
    const late = { ...passage, versionId: items[1]?.versionId }
    expect(refusalOf(await createThread(desk.editor, late)).code).toBe('conflict')
  })

  it.each([
    ['neither place', { passage: undefined }, 'invalid_input'],
    ['both places', { annotationId: '01900000-0000-7000-8000-000000000000' }, 'invalid_input'],
    ['other words', { exact: 'the quay' }, 'span_text_mismatch'],
    ['a place outside', { passage: { start: 0, end: 99_999 } }, 'span_out_of_range'],
    ['no words', { body: ' \n ' }, 'invalid_input'],
    ['an unknown article', { articleId: '01900000-0000-7000-8000-000000000000' }, 'not_found'],
  ])('refuses %s and saves nothing', async (_what, fields, code) => {
    const { articleId } = await buildArticle(desk)
    const input = { articleId, passage: { start: 0, end: 8 }, body: 'Which?', ...fields }
    expect(refusalOf(await createThread(desk.editor, input)).code).toBe(code)
    expect(await db.commentThread.count({ where: { articleId } })).toBe(0)
  })

  it('names only people who work on the desk, and opens once per key', async () => {
    const { articleId } = await buildArticle(desk)
    const input = { articleId, passage: { start: 0, end: 8 }, body: 'Which?' }
    const foreign = { ...input, mentions: [other.editor.userId] }
    expect(refusalOf(await createThread(desk.editor, foreign)).code).toBe('invalid_input')
    const send = () => createThread(desk.editor, input, { idempotencyKey: `thread-${articleId}` })
    const answers = (await Promise.all([send(), send(), send()])).map(valueOf)
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await db.commentThread.count({ where: { articleId } })).toBe(1)
  })

  it('is for editors and up, on their own desk', async () => {
    const { articleId } = await buildArticle(desk)
    const mark = await buildAnnotation(desk, { articleId })
    const on = { articleId, annotationId: mark.id, body: 'Hm.' }
    expect(refusalOf(await createThread(desk.viewer, on)).code).toBe('forbidden')
    expect(refusalOf(await createThread(other.admin, on)).code).toBe('not_found')
    const theirs = await buildArticle(other)
    const mixed = { ...on, articleId: theirs.articleId }
    expect(refusalOf(await createThread(other.admin, mixed)).code).toBe('not_found')
    expect(refusalOf(await listThreads(other.admin, { articleId })).code).toBe('not_found')
  })
})

describe('a thread', () => {
  it('is answered, resolved and opened again', async () => {
    const { id, articleId } = await onPassage()
    const answered = valueOf(await replyToThread(desk.reviewer, { threadId: id, body: 'The north one.' }))
    expect(answered.comments.map(({ body }) => body)).toEqual(['Which quay?', 'The north one.'])
    const settle = { threadId: id, resolved: true, revision: 1 }
    expect(refusalOf(await resolveThread(desk.viewer, settle)).code).toBe('forbidden')
    expect(refusalOf(await resolveThread(other.admin, settle)).code).toBe('not_found')
    const settled = valueOf(await resolveThread(desk.reviewer, settle))
    expect(settled).toMatchObject({ resolved: { by: { name: 'The reviewer' } }, revision: 2 })
    const late = refusalOf(await resolveThread(desk.editor, settle))
    expect(late).toMatchObject({ code: 'revision_conflict', current: { id, revision: 2 } })
    expect(valueOf(await resolveThread(desk.editor, { ...settle, revision: 2 })).revision).toBe(2)
    const open = valueOf(await resolveThread(desk.editor, { threadId: id, resolved: false, revision: 2 }))
    expect(open).toMatchObject({ resolved: null, revision: 3 })
    expect(refusalOf(await replyToThread(desk.viewer, { threadId: id, body: 'No.' })).code).toBe('forbidden')
    expect(refusalOf(await replyToThread(other.editor, { threadId: id, body: 'No.' })).code).toBe('not_found')
    expect(valueOf(await listThreads(desk.editor, { articleId })).items[0]?.comments).toHaveLength(2)
  })

  it('comes page by page', async () => {
    const { articleId } = await onPassage()
    for (const body of ['Two', 'Three'])
      valueOf(await createThread(desk.editor, { articleId, passage: { start: 0, end: 3 }, body }))
    const first = valueOf(await listThreads(desk.viewer, { articleId, limit: 2 }))
    const rest = valueOf(await listThreads(desk.viewer, { articleId, limit: 2, cursor: first.nextCursor }))
    expect([...first.items, ...rest.items].map(({ comments }) => comments[0]?.body)).toEqual([
      'Which quay?',
      'Two',
      'Three',
    ])
    expect(rest.nextCursor).toBeNull()
  })
})

describe('a comment', () => {
  it('is changed by who wrote it alone, and says that it was', async () => {
    const thread = await onPassage()
    const input = { ...commentRef(thread), body: 'Which of the quays?' }
    for (const who of [desk.reviewer, desk.admin])
      expect(refusalOf(await editComment(who, input)).code).toBe('forbidden')
    expect(refusalOf(await editComment(other.admin, input)).code).toBe('not_found')
    const edited = last(valueOf(await editComment(desk.editor, input)))
    expect(edited).toMatchObject({ body: 'Which of the quays?', revision: 2, editedAt: expect.any(String) })
    expect(refusalOf(await editComment(desk.editor, { ...input, body: 'Late' })).code).toBe('revision_conflict')
    const same = valueOf(await editComment(desk.editor, { ...input, revision: 2 }))
    expect(last(same).revision).toBe(2)
  })

  it('is deleted by who wrote it or by an admin, and leaves its place, without its words', async () => {
    const thread = await onPassage({ mentions: [desk.reviewer.userId] })
    expect(await kindsFor(desk.reviewer, thread.articleId)).toEqual(['mention'])
    expect(refusalOf(await deleteComment(desk.reviewer, commentRef(thread))).code).toBe('forbidden')
    expect(refusalOf(await deleteComment(other.admin, commentRef(thread))).code).toBe('not_found')
    const left = valueOf(await deleteComment(desk.admin, commentRef(thread)))
    expect(last(left)).toMatchObject({ deleted: true, body: '', mentions: [], can: { edit: false, remove: false } })
    expect(refusalOf(await deleteComment(desk.admin, commentRef(left))).code).toBe('gone')
    expect(refusalOf(await editComment(desk.editor, { ...commentRef(left), body: 'Again' })).code).toBe('gone')
    expect(await inbox(desk.reviewer, thread.articleId)).toEqual([])
  })
})

describe('an inbox', () => {
  it('tells who is named and who is answered, once each, and never who says it', async () => {
    const { articleId } = await buildArticle(desk)
    const mark = await buildAnnotation(desk, { articleId })
    const opened = valueOf(
      await createThread(desk.reviewer, {
        ...{ articleId, annotationId: mark.id, body: 'x'.repeat(300) },
        mentions: [desk.admin.userId, desk.reviewer.userId],
      }),
    )
    expect(await kindsFor(desk.admin, articleId)).toEqual(['mention'])
    expect(await kindsFor(desk.editor, articleId)).toEqual(['reply'])
    expect(await kindsFor(desk.reviewer, articleId)).toEqual([])
    const [told] = await inbox(desk.editor, articleId)
    expect(told).toMatchObject({
      ...{ by: { name: 'The reviewer' }, annotationId: mark.id, threadId: opened.id, read: false },
      excerpt: `${'x'.repeat(200)}…`,
    })
    const reply = { threadId: opened.id, body: 'So it is.', mentions: [desk.reviewer.userId] }
    const answered = valueOf(await replyToThread(desk.editor, reply))
    expect(await kindsFor(desk.reviewer, articleId)).toEqual(['mention'])
    expect(await kindsFor(desk.admin, articleId)).toEqual(['mention'])
    valueOf(await replyToThread(desk.admin, { threadId: opened.id, body: 'Good.' }))
    expect(await kindsFor(desk.reviewer, articleId)).toEqual(['reply', 'mention'])
    const now = { ...commentRef(answered), body: 'So it is, all of it.', mentions: [desk.viewer.userId] }
    valueOf(await editComment(desk.editor, now))
    expect(await kindsFor(desk.viewer, articleId)).toEqual(['mention'])
    expect(await kindsFor(desk.reviewer, articleId)).toEqual(['reply'])
  })

  it('tells the maker of a decision, until it is taken back', async () => {
    const mark = await buildAnnotation(desk, { status: 'submitted' })
    const ref = { annotationId: mark.id, revision: mark.revision }
    const decided = valueOf(await decideAnnotation(desk.reviewer, { ...ref, decision: 'reject', reason: 'No.' }))
    const [told] = await inbox(desk.editor, mark.articleId)
    expect(told).toMatchObject({ kind: 'rejected', annotationId: mark.id, threadId: null, excerpt: mark.exact })
    valueOf(await undoDecision(desk.reviewer, { annotationId: mark.id, revision: decided.revision }))
    expect(await inbox(desk.editor, mark.articleId)).toEqual([])
  })

  it('is one’s own: read by oneself alone, and per desk', async () => {
    const { id, articleId } = await onPassage()
    valueOf(await readNotifications(desk.editor, { all: true }))
    for (const body of ['One', 'Two', 'Three']) valueOf(await replyToThread(desk.admin, { threadId: id, body }))
    const all = valueOf(await listNotifications(desk.editor, { limit: 2, unread: '1' }))
    expect([all.items.map(({ excerpt }) => excerpt), all.unread]).toEqual([['Three', 'Two'], 3])
    const more = valueOf(await listNotifications(desk.editor, { limit: 2, unread: '1', cursor: all.nextCursor }))
    expect(more.items.map(({ excerpt }) => excerpt)).toEqual(['One'])
    const ids = all.items.map((item) => item.id)
    valueOf(await readNotifications(desk.admin, { ids }))
    expect(valueOf(await readNotifications({ ...desk.editor, deskId: other.deskId }, { ids })).unread).toBe(0)
    expect(valueOf(await listNotifications(desk.editor)).unread).toBe(3)
    expect(valueOf(await readNotifications(desk.editor, { ids }))).toEqual({ unread: 1 })
    expect(valueOf(await listNotifications(desk.editor, { unread: '1' })).items).toHaveLength(1)
    expect(valueOf(await readNotifications(desk.editor, { all: true }))).toEqual({ unread: 0 })
    expect((await inbox(desk.editor, articleId)).map(({ read }) => read)).toEqual([true, true, true])
  })

  it('tells nobody who was taken off the desk', async () => {
    const own = await ownDesk()
    const { articleId } = await buildArticle(own)
    const input = { articleId, passage: { start: 0, end: 8 }, body: 'Which?' }
    const { id } = valueOf(await createThread(own.editor, input))
    await db.user.update({ where: { id: own.editor.userId }, data: { disabledAt: new Date() } })
    valueOf(await replyToThread(own.admin, { threadId: id, body: 'The other.' }))
    expect(valueOf(await listNotifications(own.editor)).items).toEqual([])
    const named = { threadId: id, body: 'You?', mentions: [own.editor.userId] }
    expect(refusalOf(await replyToThread(own.admin, named)).code).toBe('invalid_input')
    expect(valueOf(await listMembers(own.viewer)).items.map(({ name }) => name)).not.toContain('The editor')
  })
})

describe('listMembers', () => {
  it('gives names and no more, of this desk alone, to everybody on it', async () => {
    const { items } = valueOf(await listMembers(desk.viewer))
    expect(items.map(({ name }) => name)).toEqual(['The admin', 'The editor', 'The reviewer', 'The viewer'])
    expect(Object.keys(items[0] ?? {})).toEqual(['id', 'name'])
    expect(valueOf(await listMembers(desk.viewer, { q: 'EDIT' })).items).toEqual([
      { id: desk.editor.userId, name: 'The editor' },
    ])
    expect(valueOf(await listMembers(desk.viewer, { q: '%' })).items).toEqual([])
  })
})

describe('the database', () => {
  it('refuses a thread that is not true to its text, whoever writes it', async () => {
    const { id } = await onPassage()
    for (const change of [`exact = 'The key'`, '"end" = 9', 'start = NULL, "end" = NULL', '"end" = NULL', 'start = -1'])
      await expect(pool.query(`UPDATE comment_thread SET ${change} WHERE id = $1`, [id])).rejects.toThrow(
        /not true|has_one_place/,
      )
  })
})

describe('the record', () => {
  it('gives threads and comments again, exactly', async () => {
    expect((await replayAudit(desk.deskId)).differences).toEqual([])
    const actions = await db.auditEvent.findMany({ where: { deskId: desk.deskId }, distinct: ['action'] })
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['thread.create', 'thread.resolve', 'thread.reopen', 'comment.edit', 'comment.delete']),
    )
  })
})
