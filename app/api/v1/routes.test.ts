import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Role } from '@/lib/schemas/person'
import { addSource } from '@/lib/server/commands/add-source'
import { createActor } from '@/lib/server/commands/create-actor'
import { createAnnotation } from '@/lib/server/commands/create-annotation'
import { createArticle } from '@/lib/server/commands/create-article'
import { createOutlet } from '@/lib/server/commands/create-outlet'
import { createThread } from '@/lib/server/commands/create-thread'
import { createTopic } from '@/lib/server/commands/create-topic'
import { decideAnnotation } from '@/lib/server/commands/decide-annotation'
import { deleteAnnotation } from '@/lib/server/commands/delete-annotation'
import { deleteArticle } from '@/lib/server/commands/delete-article'
import { dismissSuggestion } from '@/lib/server/commands/dismiss-suggestion'
import { editAnnotation } from '@/lib/server/commands/edit-annotation'
import { linkClaims } from '@/lib/server/commands/link-claims'
import { removeSource } from '@/lib/server/commands/remove-source'
import { revokeClaimLink } from '@/lib/server/commands/revoke-claim-link'
import { ruleOnDiscrepancy } from '@/lib/server/commands/rule-on-story'
import { submitAnnotations } from '@/lib/server/commands/submit-annotations'
import { db } from '@/lib/server/db'
import { runExport } from '@/lib/server/exports/run-export'
import { operations } from '@/lib/server/http/operations/all-operations'
import { newId } from '@/lib/server/new-id'
import { hashPassword } from '@/lib/server/passwords'
import { newToken, tokenHash } from '@/lib/server/people/principals'
import { getConcordance } from '@/lib/server/queries/get-concordance'
import { listLessons } from '@/lib/server/queries/list-lessons'
import { listSuggestions } from '@/lib/server/queries/list-suggestions'
import { type OwnDesk, ownDesk, valueOf } from '@/lib/server/testing/own-desk'
import { publicRoutes, type RouteRule, routeRules, type Things } from './route-rules'

// Outside a browser's request there are no cookies to read.
vi.mock('@/lib/server/session', () => ({
  currentPrincipal: async () => undefined,
  currentSessionId: async () => undefined,
}))

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
type Place = { things: Things; keys: Readonly<Record<Role, string>> }

const roles: readonly Role[] = ['viewer', 'editor', 'reviewer', 'admin']
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const here = dirname(fileURLToPath(import.meta.url))
const handlers = new Map<string, Handler>()
/** Two desks that nothing below changes: what is asked of them is refused. */
let theirs: Place
let ours: Place

/** What answers where there is no route. */
const elsewhere = '[[...path]]/route.ts'
/** Every route file of the API and every method that it answers. */
const found = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('route.ts') && path !== elsewhere)
  .sort()

beforeAll(async () => {
  for (const path of found) {
    const file = (await import(join(here, path))) as Record<string, Handler>
    for (const method of methods) if (file[method]) handlers.set(`${method} /${dirname(path)}`, file[method])
  }
  theirs = await place()
  ours = await place()
})

const passwordHash = await hashPassword('seven lamps on the quay')

/** A desk with one of each thing, and a token for each role. */
async function place(): Promise<Place> {
  const desk = await ownDesk()
  await db.user.updateMany({ where: { id: { in: roles.map((role) => desk[role].userId) } }, data: { passwordHash } })
  const { things } = await fill(desk)
  const keys = { viewer: newToken(), editor: newToken(), reviewer: newToken(), admin: newToken() }
  const token = { viewer: newId(), editor: newId(), reviewer: newId(), admin: newId() }
  await db.apiToken.createMany({
    data: roles.map((role) => ({
      id: token[role],
      userId: desk[role].userId,
      deskId: desk.deskId,
      name: role,
      hash: tokenHash(keys[role]),
    })),
  })
  const session = { viewer: newId(), editor: newId(), reviewer: newId(), admin: newId() }
  await db.session.createMany({
    data: roles.map((role) => ({
      id: session[role],
      userId: desk[role].userId,
      deskId: desk.deskId,
      expiresAt: new Date(Date.now() + 3_600_000),
    })),
  })
  return { things: { ...things, token, session }, keys }
}

const firstText = 'Words of the first. “We sail at dawn,” said Mara Vell. “It rains on us,” said Ilse Brandt.'

async function fill({
  editor,
  reviewer,
  admin,
  viewer,
}: OwnDesk): Promise<{ things: Omit<Things, 'token' | 'session'> }> {
  const made = valueOf(await createArticle(editor, { title: 'One', text: firstText }))
  const { articleId: article, versionId: version } = made
  const removedArticle = valueOf(await createArticle(editor, { title: 'Two', text: 'Words of the other.' })).articleId
  valueOf(await deleteArticle(admin, { articleId: removedArticle, revision: 1 }))
  const mark = async () =>
    valueOf(await createAnnotation(editor, { articleId: article, kind: 'claim', spans: [{ start: 0, end: 5 }] })).id
  const [draft, submitted, decided, removedAnnotation] = [await mark(), await mark(), await mark(), await mark()]
  valueOf(await submitAnnotations(editor, { ids: [submitted, decided] }))
  valueOf(await decideAnnotation(reviewer, { annotationId: decided, decision: 'reject', reason: 'No.', revision: 2 }))
  valueOf(await deleteAnnotation(editor, { annotationId: removedAnnotation, revision: 1 }))
  const link = async (from: string) =>
    valueOf(await linkClaims(editor, { from, to: draft, relation: 'contradicts' })).id
  const [claimLink, revokedClaimLink] = [await link(submitted), await link(decided)]
  valueOf(await revokeClaimLink(editor, { linkId: revokedClaimLink, revision: 1 }))
  const corrected = await mark()
  valueOf(await submitAnnotations(editor, { ids: [corrected] }))
  valueOf(await decideAnnotation(reviewer, { annotationId: corrected, decision: 'approve', revision: 2 }))
  let sent = ''
  for await (const chunk of valueOf(await runExport(viewer, 'csv', {})).chunks) sent += chunk
  expect(sent).toContain(corrected)
  valueOf(await editAnnotation(editor, { annotationId: corrected, note: 'Heard.', revision: 3 }))
  const [correction, exportRun] = [
    (await db.correction.findFirstOrThrow({ where: { annotationId: corrected } })).id,
    (await db.exportRun.findFirstOrThrow({ where: { userId: viewer.userId } })).id,
  ]
  const spoken = valueOf(
    await createThread(editor, { articleId: article, passage: { start: 0, end: 5 }, body: 'Who says so?' }),
  )
  const suggested = valueOf(await listSuggestions(editor, article)).items.filter(({ kind }) => kind === 'quote')
  const [suggestion, dismissed] = suggested.map(({ id }) => id) as [string, string]
  valueOf(await dismissSuggestion(editor, { suggestion: dismissed }))
  const lesson = valueOf(await listLessons(editor)).items[0]?.id as string
  const tell = (title: string, text: string) => createArticle(editor, { title, text, story: 'The quay' })
  const story = valueOf(await tell('Early', '“We sail at dawn to the islands,” Ilse Brandtner said.')).storyId as string
  valueOf(await tell('Late', '“We sail at noon to the islands,” Ilse Brandttner said.'))
  const { utterances, discrepancies } = valueOf(await getConcordance(editor, story))
  const [wording, otherWording] = utterances.flatMap(({ variants }) => variants.map(({ id }) => id)) as [string, string]
  const discrepancy = discrepancies.find(({ kind }) => kind === 'name')?.id as string
  const ruling = valueOf(await ruleOnDiscrepancy(editor, { storyId: story, discrepancy, status: 'confirmed' })).id
  const placement = newId()
  await db.storyPlacement.create({
    data: {
      ...{ id: placement, deskId: editor.deskId, articleId: article, storyId: story, score: 0.4 },
      reasons: { words: [], quotes: 0, passages: 0 },
    },
  })
  const bring = async (title: string) =>
    valueOf(await addSource(editor, { storyId: story, title, text: `${title}: we sail at dawn to the islands.` })).id
  const [source, removedSource] = [await bring('Briefing'), await bring('Another briefing')]
  valueOf(await removeSource(editor, { sourceId: removedSource, revision: 1 }))
  return {
    things: {
      ...{ source, removedSource },
      placement,
      ...{ story, wording, otherWording, discrepancy, ruling },
      ...{ claim: draft, claimLink, revokedClaimLink },
      ...{ suggestion, dismissed, lesson, correction, exportRun },
      ...{ thread: spoken.id, comment: spoken.comments[0]?.id as string },
      ...{ article, version, removedArticle, draft, submitted, decided, removedAnnotation, person: viewer.userId },
      actor: valueOf(await createActor(editor, { name: 'Mara Vell' })).id,
      otherActor: valueOf(await createActor(editor, { name: 'Ilse Brandt' })).id,
      topic: valueOf(await createTopic(editor, { label: 'Tides' })).id,
      outlet: valueOf(await createOutlet(editor, { name: 'Tidewire' })).id,
    },
  }
}

async function ask(
  route: string,
  rule: RouteRule,
  { things }: Place,
  role: Role,
  key: string | undefined,
  id?: string,
) {
  const [method = '', path = ''] = route.split(' ')
  const body = rule.body?.(things)
  const name = /\[(\w+)\]/.exec(path)?.[1]
  const named = id ?? rule.of?.(things, role)
  const request = new Request(`http://desk.test/api/v1${path}`, {
    method,
    headers: {
      ...(key && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const response = await (handlers.get(route) as Handler)(request, {
    params: Promise.resolve(name && named ? { [name]: named } : {}),
  })
  const type = response.headers.get('content-type')
  return { status: response.status, type, text: await (isStream(type) ? beginningOf(response) : response.text()) }
}

const isStream = (type: string | null) => type?.startsWith('text/event-stream') === true

/** What a stream without an end says first. */
async function beginningOf({ body }: Response): Promise<string> {
  const reader = (body as ReadableStream<Uint8Array>).getReader()
  let text = ''
  while (!text.includes('event:')) text += Buffer.from((await reader.read()).value ?? []).toString()
  await reader.cancel()
  return text
}

/** The ids of a desk's things: what nobody elsewhere may read. */
const idsOf = ({ things: { token, session, ...others } }: Place) =>
  // A discrepancy is named by what it is about, which two desks may have in common.
  [{ ...others, discrepancy: others.ruling }, token, session].flatMap((ids) => Object.values(ids))

describe('the routes of the API', () => {
  it('all have a rule, and every rule has its route', () => {
    expect([...handlers.keys()].sort()).toEqual([...Object.keys(routeRules), ...publicRoutes].sort())
  })

  it('all are described, and what is described is there', () => {
    expect(Object.keys(operations).sort()).toEqual([...handlers.keys()].sort())
  })

  it('are many: the walk finds files', () => {
    expect(found.length).toBeGreaterThan(20)
  })
})

describe('an address that is no route', () => {
  it('is refused in the API’s own words, by every method', async () => {
    const file = (await import(join(here, elsewhere))) as Record<string, () => Response>
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = file[method]?.()
      expect(answer?.status).toBe(404)
      expect(answer?.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer?.json()).toMatchObject({ code: 'not_found', status: 404 })
    }
  })
})

describe.each(publicRoutes)('%s, open to everybody', (route) => {
  it('says nothing about a desk', async () => {
    const { status, text } = await ask(route, { from: 'viewer' }, ours, 'viewer', undefined)
    expect(status).toBe(200)
    expect(idsOf(ours).filter((id) => text.includes(id))).toEqual([])
  })
})

describe.each(Object.entries(routeRules))('%s', (route, rule) => {
  const below = roles.slice(0, roles.indexOf(rule.from))

  it('asks who is there', async () => {
    for (const key of [undefined, 'vbt_nobody_has_this_token_at_all', 'x'])
      expect(await ask(route, rule, ours, rule.from, key)).toMatchObject({
        status: 401,
        type: 'application/problem+json',
      })
  })

  it(`opens to ${rule.from}${below.length > 0 ? `, not to ${below.join(' and ')}` : ''}`, async () => {
    const here = await place()
    for (const role of below)
      expect(await ask(route, rule, here, role, here.keys[role]), role).toMatchObject({ status: 403 })
    const { status, text } = await ask(route, rule, here, rule.from, here.keys[rule.from])
    if (rule.answer) expect(status, text).toBe(rule.answer)
    else expect(status, text).toBe(operations[route]?.status ?? 200)
    const form = operations[route]?.answer
    // A field that is not described would be cut off, and missed here.
    if (form && status < 300) expect(form.parse(JSON.parse(text))).toEqual(JSON.parse(text))
  })

  it('shows and changes nothing of another desk, also for its admin', async () => {
    const { status, text } = await ask(route, rule, theirs, 'admin', ours.keys.admin)
    const sent = JSON.stringify(rule.body?.(theirs.things)) ?? ''
    expect(idsOf(theirs).filter((id) => text.includes(id) && !sent.includes(id))).toEqual([])
    if (rule.of && !route.includes('[format]')) expect(status).toBe(404)
    else expect(status).toBeLessThan(500)
  })

  if (!rule.of) return
  it('knows no id that is unknown, and breaks at none that is no id', async () => {
    for (const id of [randomUUID(), 'nothing', '0', '../actors', "' OR 1=1 --", '\u0000'])
      expect((await ask(route, rule, ours, 'admin', ours.keys.admin, id)).status, id).toBeOneOf([404, 422])
  })
})
