import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { verifyPassword } from '../passwords'
import { getSourceGrades } from '../queries/get-source-grades'
import { listArticles } from '../queries/list-articles'
import { listClaims } from '../queries/list-claims'
import { listStories } from '../queries/list-stories'
import { replayAudit } from '../queries/replay-audit'
import { demoAnnotations } from './demo/annotations'
import { demoArticles } from './demo/articles'
import { demoClaimLinks } from './demo/claim-links'
import { type DemoPeople, readDemoPeople } from './demo/people'
import { seedDemo } from './seed-demo'

let people: DemoPeople
let outcomes: string[]
beforeAll(async () => {
  outcomes = await Promise.all([seedDemo('the first password'), seedDemo('the first password')])
  const desk = await db.desk.findUniqueOrThrow({ where: { slug: 'demo' } })
  people = (await readDemoPeople(desk.id)) as DemoPeople
}, 180_000)

const counts = async () => ({
  articles: await db.article.count(),
  annotations: await db.annotation.count(),
  actors: await db.actor.count(),
  topics: await db.topic.count(),
  events: await db.auditEvent.count(),
})

describe('the demo desk', () => {
  it('is made by one of two servers that start at once', () => {
    expect(outcomes.toSorted()).toEqual(['present', 'seeded'])
  })

  it('is full of life: a story, its outlets, and annotations in every status', async () => {
    const stories = await listStories(people.editor)
    expect(stories).toMatchObject({
      value: {
        items: [{ articleCount: demoArticles.length, outletCount: 7, annotationCount: demoAnnotations.length }],
      },
    })
    const groups = await db.annotation.groupBy({ by: ['status'], _count: true })
    expect(groups).toHaveLength(5)
    const articles = await listArticles(people.editor)
    expect(articles.ok && articles.value.items.every(({ title, language }) => title && language === 'en')).toBe(true)
  })

  it('has claims that others contradict', async () => {
    const contested = await listClaims(people.editor, { contested: 'true' })
    expect(contested.ok && contested.value.items.map(({ exact }) => exact).sort()).toEqual([
      'The repair will cost about 2.3 million crowns',
      'eleven piles that a child could put a screwdriver through',
    ])
    expect(await db.claimLink.count()).toBe(demoClaimLinks.length)
  })

  it('has what was said itself, which its outlets quote well, shortened, joined and in other words', async () => {
    const [source] = await db.primarySource.findMany()
    const grades = await getSourceGrades(people.editor, source?.id ?? '')
    const quotes = grades.ok ? grades.value.quotes : []
    const of = (grade: string) =>
      quotes.filter((one) => one.grade === grade).map(({ outlet, exact }) => `${outlet}: ${exact.slice(0, 24)}`)
    expect(of('cleaned')).toEqual(expect.arrayContaining(['Tidewire: We found eleven piles th']))
    expect(of('truncated')).toEqual(['The Daily Gull: I was not prepared to ga'])
    expect(of('spliced')).toEqual([
      'The Daily Gull: Nobody rang me. I learne',
      'The Northern Ledger: The quay is closed, but ',
      'Radio Innsay: We will sail for as long',
    ])
    expect(of('verbatim')).toEqual(
      expect.arrayContaining(['Aldery Courier: I closed it before someb', 'Tidewire: Nobody rang me, … I lear']),
    )
    expect(of('paraphrased')).toEqual(['Radio Innsay: No one called me, … I he'])
    expect(of('not-found')).toEqual(expect.arrayContaining(['Fairsound Ferries: We learned of it with ev']))
  })

  it('reads title, byline and date of its articles, and dims what is not the article', async () => {
    const articles = await db.article.findMany({ include: { currentVersion: true } })
    const byUrl = (part: string) => articles.find(({ url }) => url?.includes(part))
    expect(byUrl('tidewire')).toMatchObject({
      title: 'Harbour authority shuts Port Aldery’s main quay over failing piles',
      byline: 'Nia Brandreth',
      dateline: expect.stringMatching(/^PORT ALDERY/),
    })
    expect(byUrl('radio')?.title).toBe('Innsay cut off for cars as Lantern Quay closes')
    expect(byUrl('fairsound')?.title).toBe('Statement by Fairsound Ferries on the closure of Lantern Quay')
    expect(byUrl('ledger')?.byline).toBe('Amara Whitlock')
    expect(byUrl('courier')?.title).toBe('Lantern Quay closed “before somebody drowns”')
    const roles = (part: string) =>
      ((byUrl(part)?.currentVersion?.blocks ?? []) as { role: string }[]).map(({ role }) => role)
    expect(roles('courier')).toEqual(expect.arrayContaining(['credit', 'share-bar']))
    expect(roles('gull')).toEqual(expect.arrayContaining(['credit', 'share-bar', 'comment-form']))
  })

  it('has spans that are true to their texts, by the database’s own count', async () => {
    const [{ wrong, all }] = (await db.$queryRaw`
      SELECT count(*) FILTER (WHERE substr(v.text, s.start + 1, s."end" - s.start) <> s.exact)::int AS wrong,
             count(*)::int AS all
        FROM annotation_span s JOIN article_version v ON v.id = s.version_id`) as [{ wrong: number; all: number }]
    expect(wrong).toBe(0)
    expect(all).toBeGreaterThan(demoAnnotations.length)
  })

  it('was made by its people, with the seed as the means', async () => {
    const means = await db.auditEvent.groupBy({ by: ['means'], _count: true })
    expect(means.map((group) => group.means)).toEqual(['seed'])
    const approved = await db.annotation.findMany({ where: { status: 'approved' } })
    for (const { createdById, decidedById } of approved) {
      expect([createdById, decidedById]).toEqual([people.editor.userId, people.reviewer.userId])
    }
  })

  it('leaves a record that gives the tables again, exactly', async () => {
    expect((await replayAudit(people.admin.deskId)).differences).toEqual([])
  })

  it('is made once: a second start changes nothing', async () => {
    const before = await counts()
    expect(await seedDemo('the first password')).toBe('present')
    expect(await counts()).toEqual(before)
  })

  it('goes on where it was killed, and makes nothing twice', async () => {
    const before = await counts()
    // The mark of a finished seed is all that is missing after a kill just before it.
    await db.$executeRaw`ALTER TABLE audit_event DISABLE TRIGGER audit_event_is_kept`
    await db.auditEvent.deleteMany({ where: { action: 'desk.seed' } })
    await db.$executeRaw`ALTER TABLE audit_event ENABLE TRIGGER audit_event_is_kept`
    expect(await seedDemo('the first password')).toBe('seeded')
    expect(await counts()).toEqual(before)
  })

  it('takes the password that is printed, so that a new data folder on an old database lets people in', async () => {
    expect(await seedDemo('another password')).toBe('present')
    const users = await db.user.findMany({ where: { isDemo: true } })
    expect(users).toHaveLength(3)
    for (const { passwordHash } of users) expect(await verifyPassword(passwordHash, 'another password')).toBe(true)
  })
})
