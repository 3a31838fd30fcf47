import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ExportRecord, ThreadRecord } from '@/lib/schemas/export'
import type { Principal } from '@/lib/schemas/person'
import { buildAnnotation, buildArticle } from '@/lib/server/testing/builders'
import { type OwnDesk, ownDesk, refusalOf, valueOf } from '@/lib/server/testing/own-desk'
import { createThread } from '../commands/create-thread'
import { deleteComment } from '../commands/delete-comment'
import { replyToThread } from '../commands/reply-to-thread'
import { resolveThread } from '../commands/resolve-thread'
import { runExport } from '../exports/run-export'
import { exportComments } from './export-comments'

let desk: OwnDesk
let articleId: string
let annotationId: string
beforeAll(async () => {
  desk = await ownDesk()
  articleId = (await buildArticle(desk, { title: 'The quay', outlet: 'The Tide', text: 'The quay is closed.' }))
    .articleId
  annotationId = (await buildAnnotation(desk, { articleId, status: 'approved' })).id
  const on = valueOf(await createThread(desk.editor, { articleId, annotationId, body: '=Is it?' }))
  const answered = valueOf(await replyToThread(desk.reviewer, { threadId: on.id, body: 'It is.' }))
  const slip = valueOf(await replyToThread(desk.reviewer, { threadId: on.id, body: 'A slip.' }))
  valueOf(await deleteComment(desk.reviewer, { commentId: slip.comments[2]?.id, revision: 1 }))
  valueOf(await resolveThread(desk.reviewer, { threadId: on.id, resolved: true, revision: answered.revision }))
  valueOf(await createThread(desk.admin, { articleId, passage: { start: 4, end: 8 }, body: 'Which one?' }))
})

async function textOf(made: ReturnType<typeof exportComments>): Promise<string> {
  let text = ''
  for await (const chunk of valueOf(await made).chunks) text += chunk
  return text
}
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ThreadRecord & { end?: { count: number } })
const threads = async (who: Principal, filter: object = {}) => linesOf(await textOf(exportComments(who, filter)))

describe('an export of annotations', () => {
  const comments = [
    { author: 'The editor', at: expect.stringMatching(/^\d{4}-.*Z$/), body: '=Is it?', resolved: true },
    { author: 'The reviewer', at: expect.stringMatching(/^\d{4}-.*Z$/), body: 'It is.', resolved: true },
  ]

  it('holds what was said about each, in every format', async () => {
    const as = (format: string) => textOf(runExport(desk.viewer, format, { articleId }))
    const [record] = linesOf(await as('jsonl')) as unknown as ExportRecord[]
    expect(record?.comments).toEqual(comments)
    const [row] = parse<Record<string, string>>(await as('csv'), { bom: true, columns: true })
    expect(row?.['comments']).toBe('The editor: =Is it?; The reviewer: It is.')
    const web = JSON.parse(await as('w3c')) as { first: { items: { body: object[] }[] } }
    expect(web.first.items[0]?.body).toContainEqual({
      ...{ type: 'TextualBody', purpose: 'commenting', value: 'It is.', format: 'text/plain' },
      ...{ creator: { type: 'Person', name: 'The reviewer' }, created: comments[1]?.at },
    })
  })
})

describe('exportComments', () => {
  it('gives every thread with its article, and says how many there are', async () => {
    const [on, passage, end] = await threads(desk.viewer)
    expect(on).toMatchObject({
      ...{ annotationId, passage: null, exact: 'The', resolved: { by: 'The reviewer' } },
      article: { id: articleId, title: 'The quay', outlet: 'The Tide', version: 1 },
      comments: [
        { author: 'The editor', body: '=Is it?' },
        { author: 'The reviewer', body: 'It is.' },
      ],
    })
    expect(passage).toMatchObject({
      ...{ annotationId: null, passage: { start: 4, end: 8 }, exact: 'quay', resolved: null },
      comments: [{ author: 'The admin', body: 'Which one?' }],
    })
    expect(end).toEqual({ end: { count: 2 } })
  })

  it('goes by article and time, and stays on its desk', async () => {
    const elsewhere = await buildArticle(desk)
    expect(await threads(desk.viewer, { articleId: elsewhere.articleId })).toEqual([{ end: { count: 0 } }])
    expect(await threads(desk.viewer, { since: '2100-01-01' })).toEqual([{ end: { count: 0 } }])
    expect(await threads(desk.viewer, { articleId, since: '2020-01-01' })).toHaveLength(3)
    expect(await threads((await ownDesk()).admin, { articleId })).toEqual([{ end: { count: 0 } }])
    expect(refusalOf(await exportComments(desk.viewer, { status: 'approved' })).code).toBe('invalid_input')
  })
})
