import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { type OwnDesk, ownDesk, refusalOf, valueOf } from '@/lib/server/testing/own-desk'
import { getArticle } from '../queries/get-article'
import { listArticles } from '../queries/list-articles'
import { replayAudit } from '../queries/replay-audit'
import { createArticle } from './create-article'
import { deleteArticle } from './delete-article'
import { restoreArticle } from './restore-article'

let desk: OwnDesk
let other: OwnDesk
beforeAll(async () => {
  desk = await ownDesk()
  other = await ownDesk()
})

const nowhere = '01900000-0000-7000-8000-000000000000'
const text = (subject: string) =>
  `The Bell of ${subject}\n\nThe bell rang twice at noon, said the keeper of ${subject}.\n`
const events = (articleId: string) =>
  db.auditEvent.findMany({ where: { deskId: desk.deskId, subjectId: articleId }, orderBy: { sequence: 'asc' } })

describe('createArticle', () => {
  it('freezes the text with its hash, and puts article and version on record', async () => {
    const made = valueOf(
      await createArticle(desk.editor, { text: text('Arle'), title: 'Twice at noon', outlet: 'The Bell' }),
    )
    expect(made).toMatchObject({ status: 'created', storyId: null })
    const article = valueOf(await getArticle(desk.viewer, made.articleId))
    expect(article).toMatchObject({ title: 'Twice at noon', outlet: 'The Bell', revision: 1, can: { annotate: false } })
    expect(article.version).toMatchObject({ number: 1, text: text('Arle'), length: text('Arle').length })
    expect((await events(made.articleId)).map(({ action }) => action)).toEqual(['article.create'])
    const [version] = await events(made.versionId)
    expect(version).toMatchObject({ action: 'version.create', after: { sha256: article.version.sha256 } })
    expect(JSON.stringify(version?.after)).not.toContain('bell rang')
  })

  it('keeps what was given over what the text proposes, and lets null clear it', async () => {
    const body = `A Title of Its Own\n\nBy Nia Brandreth\n\n${text('Fields')}`
    const proposed = valueOf(await createArticle(desk.editor, { text: `${body}one` }))
    expect(valueOf(await getArticle(desk.editor, proposed.articleId))).toMatchObject({ byline: 'Nia Brandreth' })
    const given = valueOf(await createArticle(desk.editor, { text: `${body}two`, title: 'Mine', byline: null }))
    expect(valueOf(await getArticle(desk.editor, given.articleId))).toMatchObject({ title: 'Mine', byline: null })
  })

  it('takes the same text for the same article, also from a file with other line ends', async () => {
    const first = valueOf(await createArticle(desk.editor, { text: text('Crlf') }))
    const again = valueOf(
      await createArticle(desk.reviewer, { text: `\ufeff${text('Crlf').replaceAll('\n', '\r\n')}` }),
    )
    expect(again).toMatchObject({ articleId: first.articleId, versionId: first.versionId, status: 'unchanged' })
    expect(await events(first.articleId)).toHaveLength(1)
  })

  it('makes one article of twenty that come at once', async () => {
    const input = { text: text('Twenty'), outlet: 'Crowd', story: 'Everybody at once' }
    const all = await Promise.all(Array.from({ length: 20 }, () => createArticle(desk.editor, input)))
    const outcomes = all.map(valueOf)
    expect(new Set(outcomes.map(({ articleId }) => articleId)).size).toBe(1)
    expect(outcomes.filter(({ status }) => status === 'created')).toHaveLength(1)
    expect(await db.story.count({ where: { deskId: desk.deskId, titleKey: 'everybody at once' } })).toBe(1)
  })

  it('makes twenty articles of one new story and outlet at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        createArticle(desk.editor, { text: text(`Parish ${i}`), outlet: 'The  Parish', story: 'Parishes' }),
      ),
    )
    expect(new Set(all.map((one) => valueOf(one).storyId)).size).toBe(1)
    expect(await db.outlet.count({ where: { deskId: desk.deskId, nameKey: 'the parish' } })).toBe(1)
  })

  it('makes a new version of an address with another text; the old one stays readable', async () => {
    const url = 'https://bell.example/noon'
    const first = valueOf(
      await createArticle(desk.editor, { text: text('One'), url, title: 'Mended by hand', outlet: 'Bell A' }),
    )
    const next = valueOf(await createArticle(desk.editor, { text: `${text('One')}\nMore.`, url: `${url}#part` }))
    expect(next).toMatchObject({ articleId: first.articleId, status: 'new-version' })
    const now = valueOf(await getArticle(desk.editor, first.articleId))
    expect(now).toMatchObject({ title: 'Mended by hand', outlet: 'Bell A', revision: 2, version: { number: 2 } })
    expect(now.otherVersions).toMatchObject([{ number: 1, current: false, annotationCount: 0 }])
    const then = valueOf(await getArticle(desk.editor, first.articleId, { version: 1 }))
    expect(then.version).toMatchObject({ id: first.versionId, text: text('One') })
    const back = valueOf(await createArticle(desk.editor, { text: text('One') }))
    expect(back).toMatchObject({
      status: 'unchanged',
      versionId: first.versionId,
      note: expect.stringMatching(/earlier version/),
    })
  })

  it('lets twenty updates of one address make twenty versions, numbered without gaps', async () => {
    const url = 'https://bell.example/busy'
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) => createArticle(desk.editor, { text: text(`Busy ${i}`), url })),
    )
    const { articleId } = valueOf(all[0] as (typeof all)[number])
    const versions = await db.articleVersion.findMany({ where: { articleId }, orderBy: { number: 'asc' } })
    expect(versions.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
  })

  it('joins a story when it is in none, and stays in its own otherwise', async () => {
    const first = valueOf(await createArticle(desk.editor, { text: text('Story') }))
    const joined = valueOf(await createArticle(desk.editor, { text: text('Story'), story: 'Bells' }))
    expect(joined).toMatchObject({
      articleId: first.articleId,
      status: 'unchanged',
      note: expect.stringMatching(/joined/),
    })
    const stayed = valueOf(await createArticle(desk.editor, { text: text('Story'), story: 'Other bells' }))
    expect(stayed).toMatchObject({ storyId: joined.storyId, note: expect.stringMatching(/stayed/) })
    expect((await events(first.articleId)).map(({ action }) => action)).toEqual(['article.create', 'article.edit'])
  })

  it('does not bring a removed text back for an editor, but does for an admin', async () => {
    const { articleId } = valueOf(await createArticle(desk.editor, { text: text('Gone') }))
    valueOf(await deleteArticle(desk.admin, { articleId }))
    expect(refusalOf(await getArticle(desk.admin, articleId)).code).toBe('gone')
    expect(refusalOf(await createArticle(desk.editor, { text: text('Gone') })).code).toBe('gone')
    expect(valueOf(await createArticle(desk.admin, { text: text('Gone') }))).toMatchObject({
      articleId,
      status: 'unchanged',
    })
    expect(valueOf(await getArticle(desk.editor, articleId))).toMatchObject({ id: articleId, revision: 3 })
    expect((await events(articleId)).map(({ action }) => action)).toEqual([
      'article.create',
      'article.remove',
      'article.restore',
    ])
    expect(valueOf(await restoreArticle(desk.admin, { articleId }))).toMatchObject({ revision: 3 })
  })

  it('answers a retry with the same key as the first time', async () => {
    const options = { idempotencyKey: 'key-1' }
    const first = valueOf(await createArticle(desk.editor, { text: text('Retry') }, options))
    expect(valueOf(await createArticle(desk.editor, { text: text('Retry') }, options))).toEqual(first)
    expect(refusalOf(await createArticle(desk.editor, { text: text('Other') }, options)).code).toBe(
      'idempotency_mismatch',
    )
  })

  it.each([
    ['no words', { text: ' \n\t ' }, 'text_empty'],
    ['nothing', {}, 'invalid_input'],
    ['two bodies', { text: 'a b', html: '<p>a b' }, 'invalid_input'],
    ['an unknown field', { text: text('Unknown'), status: 'approved' }, 'invalid_input'],
    ['a javascript address', { text: text('Address'), url: 'javascript:alert(1)' }, 'invalid_input'],
    ['an unknown story id', { text: text('Unknown story'), story: nowhere }, 'not_found'],
    ['more than five megabytes', { text: 'a'.repeat(5_000_001) }, 'text_too_large'],
  ])('refuses %s and saves nothing', async (_what, input, code) => {
    const before = await db.article.count({ where: { deskId: desk.deskId } })
    expect(refusalOf(await createArticle(desk.editor, input)).code).toBe(code)
    expect(await db.article.count({ where: { deskId: desk.deskId } })).toBe(before)
  })

  it('takes a megabyte', async () => {
    const long = `${text('Mega')}${'Long words are long. '.repeat(50_000)}`
    expect(valueOf(await createArticle(desk.editor, { text: long })).status).toBe('created')
  })

  it('loses everything active in HTML', async () => {
    const html =
      '<html><body><article><h1>Bells</h1><p onclick="steal()">Noon <a href="javascript:steal()">came</a>.</p>' +
      '<script>steal()</script><img src=x onerror="steal()"></article></body></html>'
    const { articleId } = valueOf(await createArticle(desk.editor, { html }))
    const article = valueOf(await getArticle(desk.editor, articleId))
    expect(article.version.text).toContain('Noon came.')
    expect(JSON.stringify(article)).not.toMatch(/steal|javascript:|onerror/)
  })

  it('is for editors and up, on their own desk', async () => {
    expect(refusalOf(await createArticle(desk.viewer, { text: text('Viewer') })).code).toBe('forbidden')
    const story = (await db.story.findFirstOrThrow({ where: { deskId: desk.deskId } })).id
    expect(refusalOf(await createArticle(other.editor, { text: text('Arle'), story })).code).toBe('not_found')
    const theirs = valueOf(await createArticle(other.editor, { text: text('Arle') }))
    expect(theirs.status).toBe('created')
    expect(refusalOf(await getArticle(desk.admin, theirs.articleId)).code).toBe('not_found')
    expect(refusalOf(await deleteArticle(desk.admin, { articleId: theirs.articleId })).code).toBe('not_found')
    expect(refusalOf(await getArticle(desk.admin, 'no-id')).code).toBe('not_found')
  })
})

describe('listArticles', () => {
  it('pages through everything once, newest first', async () => {
    const seen: string[] = []
    const times: string[] = []
    let cursor: string | undefined
    do {
      const page = valueOf(await listArticles(desk.viewer, { limit: 7, ...(cursor && { cursor }) }))
      seen.push(...page.items.map(({ id }) => id))
      times.push(...page.items.map(({ createdAt }) => createdAt))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    const all = await db.article.findMany({ where: { deskId: desk.deskId, deletedAt: null } })
    expect(seen).toHaveLength(all.length)
    expect(new Set(seen).size).toBe(all.length)
    expect(times).toEqual([...times].sort().reverse())
  })

  it('takes %, _ and \\ in a search for themselves', async () => {
    valueOf(await createArticle(desk.editor, { text: text('Percent'), title: '100% of a_b\\c' }))
    for (const q of ['100%', 'a_b', 'b\\c']) {
      const { items } = valueOf(await listArticles(desk.viewer, { q }))
      expect(items.map(({ title }) => title)).toEqual(['100% of a_b\\c'])
    }
  })

  it('refuses a forged cursor and an unknown filter', async () => {
    expect(refusalOf(await listArticles(desk.viewer, { cursor: "x' OR 1=1" })).code).toBe('invalid_input')
    expect(refusalOf(await listArticles(desk.viewer, { limit: 1000 })).code).toBe('invalid_input')
    expect(refusalOf(await listArticles(desk.editor, { removed: 'only' })).code).toBe('forbidden')
  })
})

describe('the record', () => {
  it('gives the tables again, exactly', async () => {
    for (const { deskId } of [desk, other]) expect((await replayAudit(deskId)).differences).toEqual([])
  })
})
