import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { PresentView } from '@/lib/schemas/live'
import type { Principal } from '@/lib/schemas/person'
import { createActor } from '@/lib/server/commands/create-actor'
import { createThread } from '@/lib/server/commands/create-thread'
import { createToken } from '@/lib/server/commands/create-token'
import { editAnnotation } from '@/lib/server/commands/edit-annotation'
import { editArticle } from '@/lib/server/commands/edit-article'
import { readNotifications } from '@/lib/server/commands/read-notifications'
import { revokeToken } from '@/lib/server/commands/revoke-token'
import { db, pool } from '@/lib/server/db'
import { recordEnd } from '@/lib/server/live/missed-changes'
import { sweepPresence, tellPresence } from '@/lib/server/live/presence'
import { buildAnnotation, buildArticle, type MadeArticle } from '@/lib/server/testing/builders'
import { type OwnDesk, ownDesk, refusalOf, valueOf } from '@/lib/server/testing/own-desk'
import { GET } from './route'

let desk: OwnDesk
let other: OwnDesk
let article: MadeArticle
beforeAll(async () => {
  desk = await ownDesk()
  other = await ownDesk()
  article = await buildArticle(desk)
})

type Heard = { name: string; id?: number; data: Record<string, unknown> }
const open = new Set<{ close: () => Promise<void> }>()
afterEach(async () => {
  await Promise.all([...open].map((stream) => stream.close()))
  open.clear()
})

const ask = async (token: string, query: string, headers: Record<string, string> = {}) =>
  GET(
    new Request(`http://desk.test/api/v1/events?${query}`, {
      headers: { authorization: `Bearer ${token}`, ...headers },
    }),
    { params: Promise.resolve({}) },
  )

/** A stream, what came by it, and how to wait for more. */
async function listen(who: Principal, query: string, headers: Record<string, string> = {}) {
  const { token, id } = valueOf(await createToken(who, { name: 'live' }))
  const response = await ask(token, query, headers)
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const heard: Heard[] = []
  let rest = ''
  let hasEnded = false
  const reading = (async () => {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) break
      const parts = (rest + Buffer.from(value).toString()).split('\n\n')
      rest = parts.pop() ?? ''
      heard.push(...parts.flatMap((part) => read(part) ?? []))
    }
    hasEnded = true
  })()
  const stream = {
    response,
    heard,
    tokenId: id,
    changes: () => heard.filter(({ name }) => name === 'change'),
    ended: () => hasEnded,
    until: (name: string, count = 1) =>
      vi.waitFor(
        () => {
          const found = heard.filter((one) => one.name === name)
          expect(found.length).toBeGreaterThanOrEqual(count)
          return found
        },
        { timeout: 8_000, interval: 10 },
      ),
    close: async () => {
      await reader.cancel()
      await reading
    },
  }
  open.add(stream)
  return stream
}

function read(part: string): Heard | undefined {
  const fields = new Map(
    part.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )
  const [name, data, id] = [fields.get('event'), fields.get('data'), fields.get('id')]
  if (!name || !data) return undefined
  return { name, ...(id && { id: Number(id) }), data: JSON.parse(data) as Heard['data'] }
}

const onArticle = () => `articleId=${article.articleId}`
const presence = (tab: string, more: object = {}) => ({
  ...{ articleId: article.articleId, versionId: article.versionId, tab, ...more },
})

describe('GET /events', () => {
  it('tells another’s change within a second, to everybody who has the article open, once', async () => {
    const one = await listen(desk.viewer, onArticle())
    const two = await listen(desk.reviewer, onArticle())
    expect(one.response.headers.get('cache-control')).toBe('no-cache, no-transform')
    await Promise.all([one.until('present'), two.until('present')])
    const from = Date.now()
    const made = await buildAnnotation(desk, { articleId: article.articleId })
    for (const stream of [one, two]) {
      const [change] = await stream.until('change')
      expect(change).toEqual({
        ...{ name: 'change', id: expect.any(Number) },
        data: {
          ...{ subjectType: 'annotation', subjectId: made.id, action: 'annotation.create' },
          ...{ articleId: article.articleId, by: desk.editor.userId, revision: 1 },
        },
      })
    }
    expect(Date.now() - from).toBeLessThan(1_000)
    valueOf(await editAnnotation(desk.editor, { annotationId: made.id, revision: 1, note: 'Again.' }))
    await one.until('change', 2)
    expect(one.changes().map(({ data }) => data['revision'])).toEqual([1, 2])
  })

  it('tells nothing of another article, nor of another desk, nor who comes and goes', async () => {
    const stream = await listen(desk.viewer, onArticle())
    await stream.until('present')
    const elsewhere = await buildArticle(desk)
    await buildAnnotation(desk, { articleId: elsewhere.articleId })
    const theirs = await buildArticle(other)
    await buildAnnotation(other, { articleId: theirs.articleId })
    valueOf(await createActor(other.editor, { name: 'Theirs' }))
    valueOf(await createToken(desk.admin, { name: 'A key' }))
    const ours = valueOf(await createActor(desk.editor, { name: 'Ours' }))
    await stream.until('change')
    expect(stream.changes().map(({ data }) => data['subjectId'])).toEqual([ours.id])
  })

  it('tells what was missed, by header or address, and asks to read anew when that is too much', async () => {
    const from = await recordEnd(desk.deskId)
    const made = await buildAnnotation(desk, { articleId: article.articleId })
    await buildAnnotation(desk, { articleId: (await buildArticle(desk)).articleId })
    const end = await recordEnd(desk.deskId)
    for (const stream of [
      await listen(desk.viewer, onArticle(), { 'last-event-id': String(from) }),
      await listen(desk.viewer, `${onArticle()}&lastEventId=${from}`),
    ]) {
      const [present] = await stream.until('present')
      expect(stream.changes().map(({ data }) => data['subjectId'])).toEqual([made.id])
      expect(present?.id).toBeGreaterThanOrEqual(end)
    }
    await pool.query(
      `INSERT INTO audit_event (id, desk_id, means, action, subject_type, subject_id)
       SELECT gen_random_uuid(), $1, 'system', 'actor.edit', 'actor', gen_random_uuid() FROM generate_series(1, 501)`,
      [desk.deskId],
    )
    for (const since of [from, 999_999_999]) {
      const late = await listen(desk.viewer, onArticle(), { 'last-event-id': String(since) })
      expect(await late.until('reload')).toHaveLength(1)
      expect(late.changes()).toEqual([])
    }
  })

  it('catches up by itself when its ear was cut off', async () => {
    const stream = await listen(desk.viewer, onArticle())
    await stream.until('present')
    await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'verbatim live' AND datname = current_database()`)
    const made = await buildAnnotation(desk, { articleId: article.articleId })
    const [change] = await stream.until('change')
    expect(change?.data['subjectId']).toBe(made.id)
    await stream.until('present', 2)
    valueOf(await editAnnotation(desk.editor, { annotationId: made.id, revision: 1, note: 'Again.' }))
    await stream.until('change', 2)
    expect(stream.changes()).toHaveLength(2)
  })

  it('follows a story and its articles, also one that comes to it later', async () => {
    const inStory = await buildArticle(desk, { story: 'The north quay' })
    const { storyId } = await db.article.findUniqueOrThrow({ where: { id: inStory.articleId } })
    const later = await buildArticle(desk)
    const stream = await listen(desk.viewer, `storyId=${storyId}`)
    await stream.until('notification')
    const first = await buildAnnotation(desk, { articleId: inStory.articleId })
    await buildAnnotation(desk, { articleId: later.articleId })
    valueOf(await editArticle(desk.editor, { articleId: later.articleId, revision: 1, story: storyId }))
    const second = await buildAnnotation(desk, { articleId: later.articleId })
    await stream.until('change', 3)
    expect(stream.changes().map(({ data }) => data['subjectId'])).toEqual([first.id, later.articleId, second.id])
  })

  it('counts the inbox of who listens, and of nobody else', async () => {
    const [editor, reviewer] = [await listen(desk.editor, onArticle()), await listen(desk.reviewer, onArticle())]
    expect((await editor.until('notification'))[0]?.data).toEqual({ unread: 0 })
    await reviewer.until('notification')
    const input = { articleId: article.articleId, passage: { start: 0, end: 8 }, body: 'You?' }
    valueOf(await createThread(desk.admin, { ...input, mentions: [desk.editor.userId] }))
    expect((await editor.until('notification', 2))[1]?.data).toEqual({ unread: 1 })
    valueOf(await readNotifications(desk.editor, { all: true }))
    expect((await editor.until('notification', 3))[2]?.data).toEqual({ unread: 0 })
    expect(reviewer.heard.filter(({ name }) => name === 'notification')).toHaveLength(1)
  })

  it('is refused for what is another desk’s or nobody’s, and past twenty streams', async () => {
    const { token } = valueOf(await createToken(other.admin, { name: 'live' }))
    expect((await ask(token, onArticle())).status).toBe(404)
    expect((await ask(token, `storyId=${article.articleId}`)).status).toBe(404)
    expect((await ask(token, 'articleId=nothing')).status).toBe(422)
    expect((await ask('vbt_nobody_has_this_token_at_all', onArticle())).status).toBe(401)
    for (let i = 0; i < 20; i++) await listen(other.viewer, '')
    const { token: more } = valueOf(await createToken(other.viewer, { name: 'one more' }))
    expect((await ask(more, '')).status).toBe(429)
  })

  it('ends when the right to it has ended, at the next beat', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const [gone, stays] = [await listen(other.editor, ''), await listen(other.admin, '')]
      await Promise.all([gone.until('notification'), stays.until('notification')])
      valueOf(await revokeToken(other.editor, { tokenId: gone.tokenId }))
      vi.advanceTimersByTime(15_000)
      await vi.waitFor(() => expect(gone.ended()).toBe(true), { timeout: 5_000 })
      expect(stays.ended()).toBe(false)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('presence', () => {
  it('is told on arrival, as it moves, and as it ends', async () => {
    valueOf(await tellPresence(desk.editor, presence('tab-of-editor', { selection: { start: 0, end: 3 } })))
    const stream = await listen(desk.viewer, onArticle())
    const items = (await stream.until('present'))[0]?.data['items'] as PresentView[]
    const here = { person: { id: desk.editor.userId, name: 'The editor' }, versionId: article.versionId }
    expect(items).toMatchObject([{ ...here, tab: 'tab-of-editor', selection: { start: 0, end: 3 } }])
    valueOf(await tellPresence(desk.editor, presence('tab-of-editor', { selection: { start: 4, end: 8 } })))
    expect((await stream.until('presence'))[0]?.data).toMatchObject({ ...here, selection: { start: 4, end: 8 } })
    valueOf(await tellPresence(desk.editor, presence('tab-of-editor', { left: true })))
    expect((await stream.until('left'))[0]?.data).toEqual({ tab: 'tab-of-editor' })
  })

  it('leaves one article as it comes to another, and goes when nothing is heard of it', async () => {
    const elsewhere = await buildArticle(desk)
    const stream = await listen(desk.viewer, onArticle())
    await stream.until('present')
    valueOf(await tellPresence(desk.editor, presence('tab-that-moves')))
    const { articleId, versionId } = elsewhere
    valueOf(await tellPresence(desk.editor, presence('tab-that-moves', { articleId, versionId })))
    expect((await stream.until('left'))[0]?.data).toEqual({ tab: 'tab-that-moves' })
    valueOf(await tellPresence(desk.editor, presence('tab-that-sleeps')))
    await pool.query(`UPDATE presence SET seen_at = now() - interval '1 minute' WHERE tab = 'tab-that-sleeps'`)
    await sweepPresence()
    expect((await stream.until('left', 2))[1]?.data).toEqual({ tab: 'tab-that-sleeps' })
  })

  it('is no other person’s to move, and of no other desk', async () => {
    valueOf(await tellPresence(desk.editor, presence('tab-of-one')))
    expect(refusalOf(await tellPresence(desk.reviewer, presence('tab-of-one'))).code).toBe('conflict')
    valueOf(await tellPresence(desk.reviewer, presence('tab-of-one', { left: true })))
    expect(await db.presence.count({ where: { tab: 'tab-of-one' } })).toBe(1)
    expect(refusalOf(await tellPresence(other.admin, presence('tab-of-theirs'))).code).toBe('not_found')
    const outside = presence('tab-of-one', { selection: { start: 0, end: 99_999 } })
    expect(refusalOf(await tellPresence(desk.editor, outside)).code).toBe('span_out_of_range')
  })
})
