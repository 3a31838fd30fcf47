import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/lib/schemas/person'
import { db } from '@/lib/server/db'
import { newId } from '@/lib/server/new-id'
import { newToken, tokenHash } from '@/lib/server/people/principals'
import { type OwnDesk, ownDesk } from '@/lib/server/testing/own-desk'
import * as merge from './actors/[id]/merge/route'
import * as actor from './actors/[id]/route'
import * as actors from './actors/route'
import * as restore from './articles/[id]/restore/route'
import * as article from './articles/[id]/route'
import * as preview from './articles/preview/route'
import * as articles from './articles/route'
import * as outlets from './outlets/route'
import * as story from './stories/[id]/route'
import * as stories from './stories/route'
import * as topicsImport from './topics/import/route'
import * as topics from './topics/route'

let desk: OwnDesk
const tokens = new Map<Role, string>()
beforeAll(async () => {
  desk = await ownDesk()
  for (const role of ['viewer', 'editor', 'admin'] as const) {
    const token = newToken()
    tokens.set(role, token)
    const { userId, deskId } = desk[role]
    await db.apiToken.create({ data: { id: newId(), userId, deskId, name: role, hash: tokenHash(token) } })
  }
})

/** What the tests look at in an answer. */
type Answer = {
  id: string
  code: string
  detail: string
  mergedInto: string
  summary: string
  nextCursor: string
  current: { id: string }
  items: { id: string }[]
  otherVersions: object[]
  version: { text: string }
}
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
type Call = {
  as?: Role
  body?: unknown
  id?: string
  query?: string
  method?: string
  headers?: Record<string, string>
}

async function call(
  handler: Handler,
  { as = 'editor', body, id, query = '', method = 'POST', headers = {} }: Call = {},
) {
  const form = body instanceof FormData || typeof body === 'string'
  const request = new Request(`http://desk.test/api/v1/x${query}`, {
    method,
    headers: {
      authorization: `Bearer ${tokens.get(as)}`,
      ...(form ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: form ? (body as BodyInit) : JSON.stringify(body) }),
  })
  const response = await handler(request, { params: Promise.resolve(id ? { id } : {}) })
  const text = await response.text()
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    json: (text ? JSON.parse(text) : {}) as Answer,
  }
}
const get = (handler: Handler, options: Call = {}) => call(handler, { method: 'GET', as: 'viewer', ...options })

describe('/articles', () => {
  it('takes an article in: 201, the same again 200, the same address with another text 201', async () => {
    const body = {
      title: 'Over HTTP',
      text: 'Some words.\n\nMore words.',
      url: 'https://http.example/a',
      story: 'HTTP',
      outlet: 'Wire',
    }
    const first = await call(articles.POST, { body })
    expect(first).toMatchObject({
      status: 201,
      json: {
        title: 'Over HTTP',
        outlet: 'Wire',
        storyTitle: 'HTTP',
        outcome: 'created',
        version: { number: 1, text: body.text },
      },
    })
    expect(await call(articles.POST, { body })).toMatchObject({
      status: 200,
      json: { id: first.json.id, outcome: 'unchanged' },
    })
    const next = await call(articles.POST, { body: { ...body, text: 'Other words.' } })
    expect(next).toMatchObject({
      status: 201,
      json: { id: first.json.id, outcome: 'new-version', version: { number: 2 } },
    })
    const { json } = await get(article.GET, { id: first.json.id, query: '?version=1' })
    expect(json.version.text).toBe(body.text)
    expect(json.otherVersions).toMatchObject([{ number: 2, current: true }])
  })

  it('takes an upload in with its form, and previews it without saving', async () => {
    const upload = () => {
      const form = new FormData()
      form.set('file', new File(['# A Title in Markdown\n\nBy Nia Brandreth\n\nWords of the file.'], 'upload.md'))
      form.set('outlet', 'Upload Post')
      return form
    }
    const before = await db.article.count()
    const seen = await call(preview.POST, { body: upload() })
    expect(seen).toMatchObject({
      status: 200,
      json: { fields: { title: 'A Title in Markdown', byline: 'Nia Brandreth', outlet: 'Upload Post' } },
    })
    expect(await db.article.count()).toBe(before)
    expect(await call(articles.POST, { body: upload() })).toMatchObject({
      status: 201,
      json: { title: 'A Title in Markdown', outlet: 'Upload Post' },
    })
  })

  it('gives a retry with the same key the same answer', async () => {
    const options = { body: { text: 'Retried words.' }, headers: { 'idempotency-key': 'http-1' } }
    const first = await call(articles.POST, options)
    const again = await call(articles.POST, options)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.json.id).toBe(first.json.id)
  })

  it('names the limit for 10 MB of text, and takes 1 MB', async () => {
    const large = await call(articles.POST, { body: { text: 'a'.repeat(10_000_000) } })
    expect(large).toMatchObject({ status: 413, type: 'application/problem+json', json: { code: 'text_too_large' } })
    expect(large.json.detail).toContain('5 MB')
    expect((await call(articles.POST, { body: { text: 'a '.repeat(500_000) } })).status).toBe(201)
  })

  it('refuses unknown fields, stale and missing revisions, and ids that are none', async () => {
    const { json } = await call(articles.POST, { body: { text: 'Refused words.' } })
    expect((await call(articles.POST, { body: { text: 'x y', role: 'admin' } })).status).toBe(422)
    expect((await call(articles.POST, { body: { text: 'NUL \u0000 inside' } })).status).toBe(422)
    const patch = (more: object, options: Call = {}) =>
      call(article.PATCH, { id: json.id, method: 'PATCH', body: more, ...options })
    expect(await patch({ title: 'New' })).toMatchObject({ status: 428, json: { code: 'revision_required' } })
    expect(await patch({ title: 'New' }, { headers: { 'if-match': '"1"' } })).toMatchObject({
      status: 200,
      json: { title: 'New', revision: 2 },
    })
    expect(await patch({ title: 'Late', revision: 1 })).toMatchObject({
      status: 409,
      json: { code: 'revision_conflict', current: { title: 'New' } },
    })
    expect((await patch({ title: 'x', revision: 2 }, { as: 'viewer' })).status).toBe(403)
    expect((await patch({ title: 'x', revision: 2 }, { id: 'not-an-id' })).status).toBe(404)
    expect((await patch({ title: 'x', revision: 2 }, { id: newId() })).status).toBe(404)
  })

  it('removes for admins and brings back', async () => {
    const { json } = await call(articles.POST, { body: { text: 'Removed words.' } })
    const remove = (as: Role) => call(article.DELETE, { id: json.id, method: 'DELETE', as, body: { revision: 1 } })
    expect((await remove('editor')).status).toBe(403)
    expect((await remove('admin')).status).toBe(204)
    expect((await get(article.GET, { id: json.id })).status).toBe(410)
    const back = await call(restore.POST, { id: json.id, as: 'admin', body: { revision: 2 } })
    expect(back).toMatchObject({ status: 200, json: { revision: 3 } })
  })

  it('takes a filter that was left empty for none, as forms send it', async () => {
    const all = await get(articles.GET)
    expect(await get(articles.GET, { query: '?q=&storyId=&outletId=&limit=&cursor=' })).toEqual(all)
  })

  it('lists page by page', async () => {
    const first = await get(articles.GET, { query: '?limit=2' })
    expect(first.json.items).toHaveLength(2)
    const { json: whole } = await get(article.GET, { id: first.json.items[0]?.id ?? '' })
    const { text: _text, blocks: _blocks, ...version } = whole.version as object as Record<string, unknown>
    expect(first.json.items[0]).toMatchObject({ version })
    const next = await get(articles.GET, { query: `?limit=2&cursor=${first.json.nextCursor}` })
    expect(next.json.items[0]?.id).not.toBe(first.json.items[0]?.id)
    expect((await get(articles.GET, { query: '?limit=201' })).status).toBe(422)
    expect((await get(articles.GET, { query: '?storyId=1%20OR%201=1' })).status).toBe(422)
  })
})

describe('vocabularies', () => {
  it('make, list, show and change', async () => {
    const made = await call(stories.POST, { body: { title: 'A story over HTTP' } })
    expect(made.status).toBe(201)
    const changed = await call(story.PATCH, {
      id: made.json.id,
      method: 'PATCH',
      body: { summary: 'Told.', revision: 1 },
    })
    expect(changed).toMatchObject({ status: 200, json: { summary: 'Told.', revision: 2 } })
    expect((await get(story.GET, { id: made.json.id })).json.summary).toBe('Told.')
    expect((await get(stories.GET, { query: '?q=over%20HTTP' })).json.items).toHaveLength(1)
    expect((await call(outlets.POST, { body: { name: 'HTTP Post' } })).status).toBe(201)
    expect((await call(outlets.POST, { body: { name: 'http post' } })).status).toBe(409)
    expect((await get(topics.GET, { query: '?q=politics' })).json.items[0]).toMatchObject({
      notation: 'medtop:11000000',
    })
  })

  it('merge actors, and lead whoever asks for the old one on', async () => {
    const [a, b] = [
      (await call(actors.POST, { body: { name: 'Merged Away' } })).json,
      (await call(actors.POST, { body: { name: 'Merged Into' } })).json,
    ]
    expect((await call(actors.POST, { body: { name: 'merged away' } })).json.current.id).toBe(a.id)
    const merged = await call(merge.POST, { id: a.id, as: 'admin', body: { into: b.id } })
    expect(merged).toMatchObject({ status: 200, json: { id: b.id, aliases: ['Merged Away'] } })
    expect((await get(actor.GET, { id: a.id })).json.mergedInto).toBe(b.id)
  })

  it('import topics from the file itself, for admins', async () => {
    const file = JSON.stringify({
      conceptSet: [{ uri: 'u', qcode: 'medtop:90000077', prefLabel: { 'en-GB': 'imported' } }],
    })
    expect((await call(topicsImport.POST, { body: file })).status).toBe(403)
    expect(await call(topicsImport.POST, { as: 'admin', body: file })).toMatchObject({
      status: 200,
      json: { created: 1 },
    })
    expect((await call(topicsImport.POST, { as: 'admin', body: file.slice(0, 9) })).json.code).toBe('text_unreadable')
  })
})
