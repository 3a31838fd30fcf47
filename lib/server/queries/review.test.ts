import { beforeAll, describe, expect, it } from 'vitest'
import type { AnnotationView, ReviewItem } from '@/lib/schemas/annotation'
import { db } from '@/lib/server/db'
import { buildAnnotation, buildArticle, decideOne } from '@/lib/server/testing/builders'
import { type OwnDesk, ownDesk, refusalOf, valueOf } from '@/lib/server/testing/own-desk'
import { createActor } from '../commands/create-actor'
import { createTopic } from '../commands/create-topic'
import { deleteAnnotation } from '../commands/delete-annotation'
import { mergeActors } from '../commands/merge-actors'
import { annotationHistory } from './annotation-history'
import { countReview } from './count-review'
import { getArticle } from './get-article'
import { listAnnotations } from './list-annotations'
import { listAudit } from './list-audit'
import { listReview } from './list-review'

let desk: OwnDesk
let other: OwnDesk
beforeAll(async () => {
  desk = await ownDesk()
  other = await ownDesk()
})

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)
const queue = async (filter: object) => valueOf(await listReview(desk.viewer, { status: 'any', ...filter })).items

async function everyPage<Item>(read: (cursor: object) => Promise<{ items: Item[]; nextCursor: string | null }>) {
  const items: Item[] = []
  let page = await read({})
  for (;;) {
    items.push(...page.items)
    if (!page.nextCursor) return items
    page = await read({ cursor: page.nextCursor })
  }
}

describe('listReview', () => {
  it('shows what waits, oldest first, with its article and the words around it', async () => {
    const text = `${'Before it. '.repeat(40)}“We will open it,” she said.${' After it.'.repeat(40)}`
    const start = text.indexOf('We will')
    const { articleId } = await buildArticle(desk, {
      text,
      title: 'The quay',
      outlet: 'The Tide',
      story: 'Quays',
    })
    const first = await buildAnnotation(desk, { articleId, status: 'submitted', spans: [{ start, end: start + 15 }] })
    const second = await buildAnnotation(desk, { articleId, status: 'submitted' })
    await buildAnnotation(desk, { articleId })
    const items = valueOf(await listReview(desk.reviewer, { articleId })).items
    expect(ids(items)).toEqual([first.id, second.id])
    const [item] = items as [ReviewItem]
    expect(item).toMatchObject({
      article: { id: articleId, title: 'The quay', outlet: 'The Tide', storyTitle: 'Quays' },
      exact: 'We will open it',
      can: { decide: true },
    })
    expect(item.context.before).toMatch(/^…(Before|it\.) .*it\. “$/)
    expect(item.context.between).toEqual([])
    expect(item.context.after).toMatch(/^,” she said\. After .*(After|it\.)…$/)
    expect(ids(valueOf(await listReview(desk.reviewer, { articleId, sort: 'newest' })).items)).toEqual([
      second.id,
      first.id,
    ])
  })

  it('shows what stands between the parts of a split quote, and counts within a filter', async () => {
    const far = 'so it went on 🐦 '.repeat(40)
    const text = `“We went,” said Ana, who swims, “and came back.” ${far}“Twice.”`
    const at = (words: string) => {
      const start = [...text.slice(0, text.indexOf(words))].length
      return { start, end: start + [...words].length }
    }
    const { articleId } = await buildArticle(desk, { text })
    const spans = [at('We went,'), at('and came back.'), at('Twice.')]
    await buildAnnotation(desk, { articleId, status: 'submitted', spans })
    const [item] = valueOf(await listReview(desk.reviewer, { articleId })).items
    const { before, between, after } = item?.context ?? {}
    expect([before, between?.[0], after]).toEqual(['“', '” said Ana, who swims, “', '”'])
    expect(between?.[1]).toMatch(/^” so it went on 🐦 .* \[…\] .*🐦 “$/u)
    expect(await countReview(desk.reviewer, { articleId })).toMatchObject({ submitted: 1, draft: 0, approved: 0 })
  })

  it('finds by every filter just what has it', async () => {
    const { articleId } = await buildArticle(desk, { text: 'Filters all.', outlet: 'Sieve', story: 'Sieves' })
    const { storyId, outletId } = await db.article.findUniqueOrThrow({ where: { id: articleId } })
    const actor = valueOf(await createActor(desk.editor, { name: 'Filtered Person' }))
    const broader = valueOf(await createTopic(desk.editor, { label: 'Wide' }))
    const topic = valueOf(await createTopic(desk.editor, { label: 'Narrow', broaderId: broader.id }))
    const rich = await buildAnnotation(desk, {
      ...{ articleId, kind: 'claim', by: desk.reviewer },
      ...{ actors: [{ actorId: actor.id, role: 'subject' }], topics: [topic.id] },
    })
    const plain = await buildAnnotation(desk)
    for (const filter of [
      { articleId, author: desk.reviewer.userId },
      { storyId },
      { outletId },
      { actorId: actor.id },
      { topicId: topic.id },
      { topicId: broader.id },
      { kind: 'claim', articleId },
    ])
      expect(ids(await queue(filter)), JSON.stringify(filter)).toEqual([rich.id])
    expect(ids(await queue({ articleId: plain.articleId, author: desk.editor.userId }))).toEqual([plain.id])
    expect(await queue({ articleId: plain.articleId, kind: 'claim' })).toEqual([])
    const into = valueOf(await createActor(desk.editor, { name: 'Survivor' }))
    valueOf(await mergeActors(desk.admin, { actorId: actor.id, into: into.id }))
    for (const actorId of [actor.id, into.id]) expect(ids(await queue({ actorId }))).toEqual([rich.id])
  })

  it('leaves out what was deleted, and everything of another desk', async () => {
    const { articleId, id, revision } = await buildAnnotation(desk)
    valueOf(await deleteAnnotation(desk.editor, { annotationId: id, revision }))
    expect(await queue({ articleId })).toEqual([])
    const theirs = await buildAnnotation(other, { status: 'submitted' })
    expect(await queue({ articleId: theirs.articleId })).toEqual([])
    expect(ids(await queue({ limit: 200 }))).not.toContain(theirs.id)
  })

  it.each(['oldest', 'newest'])('pages through everything once, %s first, while decisions are made', async (sort) => {
    const own = await ownDesk()
    const { articleId } = await buildArticle(own)
    const made: AnnotationView[] = []
    for (let i = 0; i < 9; i++) made.push(await buildAnnotation(own, { articleId, status: 'submitted' }))
    const seen = await everyPage(async (cursor) => {
      const page = valueOf(await listReview(own.reviewer, { sort, limit: 2, ...cursor }))
      const [shown] = page.items
      if (shown) await decideOne(own.reviewer, shown, 'approve')
      return page
    })
    expect(ids(seen)).toEqual(sort === 'oldest' ? ids(made) : ids(made).reverse())
  })

  it.each([
    ['a forged cursor', { cursor: 'bm90IGEgY3Vyc29y' }],
    ['SQL as a cursor', { cursor: Buffer.from(`["'; DROP TABLE annotation; --","x"]`).toString('base64url') }],
    ['SQL as an id', { storyId: "' OR 1=1 --" }],
    ['an operator as a kind', { kind: { contains: '' } }],
    ['an unknown status', { status: 'published' }],
    ['an unknown order', { sort: 'exact; DROP TABLE annotation' }],
    ['a page of a million', { limit: 1_000_000 }],
  ])('refuses %s', async (_what, filter) => {
    expect(refusalOf(await listReview(desk.viewer, filter)).code).toBe('invalid_input')
  })
})

describe('listAnnotations', () => {
  it('goes through an article in the order of its text', async () => {
    const { articleId } = await buildArticle(desk)
    for (const start of [9, 0, 4, 0]) await buildAnnotation(desk, { articleId, spans: [{ start, end: start + 2 }] })
    const items = await everyPage(async (cursor) =>
      valueOf(await listAnnotations(desk.viewer, { articleId, limit: 1, ...cursor })),
    )
    expect(items.map(({ spans }) => spans[0]?.start)).toEqual([0, 0, 4, 9])
    expect(new Set(ids(items)).size).toBe(4)
    expect(valueOf(await getArticle(desk.viewer, articleId)).id).toBe(articleId)
  })
})

describe('the record', () => {
  it('shows an annotation’s history oldest first, to everybody on the desk', async () => {
    const { id } = await buildAnnotation(desk, { status: 'rejected' })
    const { items } = valueOf(await annotationHistory(desk.viewer, id))
    expect(items.map(({ action, by }) => [action, by?.name])).toEqual([
      ['annotation.create', 'The editor'],
      ['annotation.submit', 'The editor'],
      ['annotation.reject', 'The reviewer'],
    ])
    expect(items.slice(1).map(({ before }) => before)).toEqual(items.slice(0, -1).map(({ after }) => after))
  })

  it('shows all of the desk to its admins, newest first and page by page, without gaps', async () => {
    const lines = await everyPage(async (cursor) => valueOf(await listAudit(desk.admin, { limit: 50, ...cursor })))
    expect(lines.map(({ sequence }) => sequence)).toEqual(Array.from(lines, (_, i) => lines.length - i))
    expect(lines).toHaveLength(await db.auditEvent.count({ where: { deskId: desk.deskId } }))
    for (const who of [desk.viewer, desk.editor, desk.reviewer])
      expect(refusalOf(await listAudit(who)).code).toBe('forbidden')
    expect(refusalOf(await listAudit(desk.admin, { cursor: 'x' })).code).toBe('invalid_input')
    const [line] = lines
    expect(valueOf(await listAudit(other.admin, { subjectId: line?.subjectId })).items).toEqual([])
  })
})
