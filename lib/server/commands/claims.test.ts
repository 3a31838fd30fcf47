import { describe, expect, it } from 'vitest'
import { db } from '../db'
import { getClaim } from '../queries/get-claim'
import { listCandidates } from '../queries/list-candidates'
import { listClaims } from '../queries/list-claims'
import { replayAudit } from '../queries/replay-audit'
import { type OwnDesk, ownDesk, refusalOf, valueOf } from '../testing/own-desk'
import { createActor } from './create-actor'
import { createAnnotation } from './create-annotation'
import { createArticle } from './create-article'
import { decideAnnotation } from './decide-annotation'
import { deleteAnnotation } from './delete-annotation'
import { editClaimLink } from './edit-claim-link'
import { linkClaims } from './link-claims'
import { restoreAnnotation } from './restore-annotation'
import { restoreClaimLink } from './restore-claim-link'
import { revokeClaimLink } from './revoke-claim-link'
import { submitAnnotations } from './submit-annotations'

const nine = 'The storm sank nine trawlers in the Brackwater harbour'
const seven = 'In Brackwater harbour the storm sank seven trawlers'
const fares = 'The council raised the ferry fares by a tenth'
const spoken = 'I counted nine trawlers on the harbour floor,'

/** A desk on which two articles of a story tell of one storm, one of it with a quote, and a third of something else. */
async function brackwater() {
  const desk = await ownDesk()
  const { editor } = desk
  const bring = async (outlet: string, text: string, story?: string) =>
    valueOf(await createArticle(editor, { title: outlet, text, outlet, ...(story && { story }) }))
  const early = await bring('Tidewire', `${nine}.\n\n“${spoken}” Ida Moen said.`, 'The storm')
  const late = await bring('Ledger', `${seven}. Nobody was hurt.`, 'The storm')
  const other = await bring('Gull', `${fares}.`)
  const mark = async (articleId: string, text: string, words: string, kind: 'claim' | 'quote' = 'claim') => {
    const start = text.indexOf(words)
    const fields = { articleId, kind, spans: [{ start, end: start + words.length }], exact: words }
    const quote = kind === 'quote' ? { quote: { form: 'direct' } } : {}
    return valueOf(await createAnnotation(editor, { ...fields, ...quote })).id
  }
  const [a, b, c, quote] = [
    await mark(early.articleId, `${nine}.`, nine),
    await mark(late.articleId, `${seven}.`, seven),
    await mark(other.articleId, `${fares}.`, fares),
    await mark(early.articleId, `${nine}.\n\n“${spoken}”`, spoken, 'quote'),
  ]
  const claim = async (id = a) => valueOf(await getClaim(editor, id))
  return { desk, a, b, c, quote, early, storyId: early.storyId as string, claim }
}

const decide = async ({ editor, reviewer }: OwnDesk, annotationId: string, decision: 'approve' | 'reject') => {
  valueOf(await submitAnnotations(editor, { ids: [annotationId] }))
  valueOf(await decideAnnotation(reviewer, { annotationId, decision, reason: 'Looked into it.', revision: 2 }))
}

describe('links between claims', () => {
  it('show on the claim as evidence, with words, place, status and who linked them', async () => {
    const { desk, a, b, quote, claim } = await brackwater()
    valueOf(await linkClaims(desk.editor, { from: b, to: a, relation: 'contradicts', note: 'Counted at noon' }))
    valueOf(await linkClaims(desk.reviewer, { from: quote, to: a, relation: 'supports' }))
    const { evidence, weight, can } = await claim()
    expect(evidence.contradicts).toMatchObject([
      {
        link: {
          relation: 'contradicts',
          note: 'Counted at noon',
          createdBy: { name: 'The editor' },
          can: { edit: true },
        },
        statement: { exact: seven, kind: 'claim', status: 'draft', article: { outlet: 'Ledger' } },
      },
    ])
    expect(evidence.supports).toMatchObject([{ statement: { kind: 'quote', exact: spoken } }])
    expect(weight).toEqual({
      for: { approved: 0, unreviewed: 1 },
      against: { approved: 0, unreviewed: 1 },
      isContested: true,
    })
    expect(can.link).toBe(true)
    const seen = valueOf(await getClaim(desk.viewer, a))
    expect(seen).toMatchObject({ can: { link: false }, proposals: [] })
    expect(seen.evidence.contradicts[0]?.link.can.edit).toBe(false)
  })

  it('read from both sides: an update is newer on one and older on the other, a repetition is both', async () => {
    const { desk, a, b, c, claim } = await brackwater()
    valueOf(await linkClaims(desk.editor, { from: b, to: a, relation: 'updates' }))
    valueOf(await linkClaims(desk.editor, { from: c, to: a, relation: 'repeats' }))
    expect((await claim()).evidence).toMatchObject({
      updatedBy: [{ statement: { id: b } }],
      updates: [],
      repeats: [{ statement: { id: c } }],
    })
    expect((await claim(b)).evidence).toMatchObject({ updates: [{ statement: { id: a } }], updatedBy: [] })
    expect((await claim(c)).evidence).toMatchObject({ repeats: [{ statement: { id: a } }] })
  })

  it('may lead both ways and round in circles', async () => {
    const { desk, a, b, c, claim } = await brackwater()
    for (const [from, to] of [
      [a, b],
      [b, a],
      [b, c],
      [c, a],
    ] as const)
      valueOf(await linkClaims(desk.editor, { from, to, relation: 'contradicts' }))
    const { evidence, weight } = await claim()
    expect(evidence.contradicts.map(({ statement }) => statement.id).sort()).toEqual([b, c].sort())
    expect(evidence.contradictsOther.map(({ statement }) => statement.id)).toEqual([b])
    expect(weight.against.unreviewed).toBe(2)
  })

  it('are made once: the same again is the link that is there, and another one is shown instead of made', async () => {
    const { desk, a, b } = await brackwater()
    const tie = { from: b, to: a, relation: 'contradicts', note: 'Seven' }
    const made = valueOf(await linkClaims(desk.editor, tie))
    expect(valueOf(await linkClaims(desk.reviewer, { from: b, to: a, relation: 'contradicts' }))).toEqual(made)
    expect(valueOf(await linkClaims(desk.reviewer, tie))).toEqual(made)
    for (const other of [
      { ...tie, relation: 'supports' },
      { ...tie, note: 'Eight' },
    ])
      expect(refusalOf(await linkClaims(desk.reviewer, other))).toMatchObject({ code: 'conflict', current: made })
    // “Repeats” speaks of both directions, so it does not go beside what one of them says.
    expect(refusalOf(await linkClaims(desk.editor, { from: a, to: b, relation: 'repeats' })).code).toBe('conflict')
    valueOf(await linkClaims(desk.editor, { from: a, to: b, relation: 'supports' }))
    expect(await db.claimLink.count({ where: { deskId: desk.deskId } })).toBe(2)
  })

  it('find a repetition from its other side as well', async () => {
    const { desk, a, b } = await brackwater()
    const made = valueOf(await linkClaims(desk.editor, { from: b, to: a, relation: 'repeats' }))
    expect(valueOf(await linkClaims(desk.editor, { from: a, to: b, relation: 'repeats' })).id).toBe(made.id)
  })

  it('are made once by several people at the same moment', async () => {
    const { desk, a, b } = await brackwater()
    const tries = [desk.editor, desk.reviewer, desk.admin, desk.editor].map((who, i) =>
      linkClaims(who, i % 2 ? { from: a, to: b, relation: 'repeats' } : { from: b, to: a, relation: 'repeats' }),
    )
    const ids = (await Promise.all(tries)).map((answer) => valueOf(answer).id)
    expect(new Set(ids).size).toBe(1)
  })

  it('are made once by one key', async () => {
    const { desk, a, b } = await brackwater()
    const tie = { from: b, to: a, relation: 'supports' }
    const first = valueOf(await linkClaims(desk.editor, tie, { idempotencyKey: 'press-1' }))
    valueOf(await revokeClaimLink(desk.editor, { linkId: first.id, revision: 1 }))
    expect(valueOf(await linkClaims(desk.editor, tie, { idempotencyKey: 'press-1' }))).toEqual(first)
    expect(await db.claimLink.count({ where: { deskId: desk.deskId } })).toBe(1)
    const other = { ...tie, relation: 'updates' }
    expect(refusalOf(await linkClaims(desk.editor, other, { idempotencyKey: 'press-1' })).code).toBe(
      'idempotency_mismatch',
    )
  })

  it('change, are taken back and come again, each with the revision that was seen', async () => {
    const { desk, a, b, claim } = await brackwater()
    const { editor, reviewer } = desk
    const { id: linkId } = valueOf(await linkClaims(editor, { from: b, to: a, relation: 'contradicts', note: 'So' }))
    const edited = valueOf(await editClaimLink(reviewer, { linkId, revision: 1, relation: 'updates' }))
    expect(edited).toMatchObject({ relation: 'updates', note: 'So', revision: 2 })
    for (const late of [
      await editClaimLink(editor, { linkId, revision: 1, note: 'Late' }),
      await revokeClaimLink(editor, { linkId, revision: 1 }),
    ])
      expect(refusalOf(late)).toMatchObject({ code: 'revision_conflict', current: edited })
    expect(valueOf(await editClaimLink(editor, { linkId, revision: 2, relation: 'updates' })).revision).toBe(2)
    expect(valueOf(await editClaimLink(editor, { linkId, revision: 2, note: null }))).toMatchObject({ note: null })
    const gone = valueOf(await revokeClaimLink(editor, { linkId, revision: 3 }))
    expect(gone).toMatchObject({ revision: 4, revokedAt: expect.any(String) })
    expect(valueOf(await revokeClaimLink(editor, { linkId, revision: 3 }))).toEqual(gone)
    expect((await claim()).evidence.updatedBy).toEqual([])
    expect(refusalOf(await editClaimLink(editor, { linkId, revision: 4, note: 'On' })).code).toBe('gone')
    expect(refusalOf(await restoreClaimLink(editor, { linkId, revision: 3 })).code).toBe('revision_conflict')
    expect(valueOf(await restoreClaimLink(editor, { linkId, revision: 4 }))).toMatchObject({ revokedAt: null })
    expect((await claim()).evidence.updatedBy).toHaveLength(1)
    const events = await db.auditEvent.findMany({
      where: { deskId: desk.deskId, subjectType: 'claim-link' },
      orderBy: { sequence: 'asc' },
      select: { action: true },
    })
    expect(events.map(({ action }) => action)).toEqual([
      ...['claim-link.create', 'claim-link.edit', 'claim-link.edit', 'claim-link.revoke', 'claim-link.restore'],
    ])
    expect((await replayAudit(desk.deskId)).differences).toEqual([])
  })

  it('do not come again beside a newer link of the same two', async () => {
    const { desk, a, b } = await brackwater()
    const old = valueOf(await linkClaims(desk.editor, { from: b, to: a, relation: 'contradicts' }))
    valueOf(await revokeClaimLink(desk.editor, { linkId: old.id, revision: 1 }))
    const current = valueOf(await linkClaims(desk.editor, { from: b, to: a, relation: 'updates' }))
    const again = await restoreClaimLink(desk.editor, { linkId: old.id, revision: 2 })
    expect(refusalOf(again)).toMatchObject({ code: 'conflict', current })
    const back = valueOf(await linkClaims(desk.editor, { from: a, to: b, relation: 'supports' }))
    const both = await editClaimLink(desk.editor, { linkId: back.id, revision: 1, relation: 'repeats' })
    expect(refusalOf(both)).toMatchObject({ code: 'conflict', current })
  })

  it('are for editors, of claims and quotes of their own desk', async () => {
    const { desk, a, b, quote } = await brackwater()
    const tie = { from: b, to: a, relation: 'supports' }
    expect(refusalOf(await linkClaims(desk.viewer, tie)).code).toBe('forbidden')
    const made = valueOf(await linkClaims(desk.editor, tie))
    const seen = { linkId: made.id, revision: 1 }
    const elsewhere = (await brackwater()).desk.admin
    for (const [run, input] of [
      [editClaimLink, { ...seen, relation: 'updates' }],
      [revokeClaimLink, seen],
      [restoreClaimLink, seen],
    ] as const) {
      expect(refusalOf(await run(desk.viewer, input)).code).toBe('forbidden')
      expect(refusalOf(await run(elsewhere, input)).code).toBe('not_found')
    }
    expect(refusalOf(await linkClaims(elsewhere, tie)).code).toBe('not_found')
    expect(refusalOf(await linkClaims(desk.editor, { ...tie, to: quote })).code).toBe('not_found')
    expect(refusalOf(await linkClaims(desk.editor, { ...tie, from: a })).code).toBe('invalid_input')
    expect(refusalOf(await getClaim(elsewhere, a)).code).toBe('not_found')
    expect(refusalOf(await getClaim(desk.editor, quote)).code).toBe('not_found')
    expect(refusalOf(await listCandidates(elsewhere, a)).code).toBe('not_found')
    const foreign = (await brackwater()).b
    expect(refusalOf(await linkClaims(desk.editor, { ...tie, from: foreign })).code).toBe('not_found')
  })

  it('leave out what was deleted, and have it again when it is restored', async () => {
    const { desk, a, b, claim } = await brackwater()
    const tie = { from: b, to: a, relation: 'contradicts' }
    const link = valueOf(await linkClaims(desk.editor, tie))
    valueOf(await deleteAnnotation(desk.editor, { annotationId: b, revision: 1 }))
    expect(await claim()).toMatchObject({ evidence: { contradicts: [] }, weight: { isContested: false } })
    expect(valueOf(await listClaims(desk.editor, { contested: 'true' })).items).toEqual([])
    expect(refusalOf(await getClaim(desk.editor, b)).code).toBe('gone')
    valueOf(await revokeClaimLink(desk.editor, { linkId: link.id, revision: 1 }))
    expect(refusalOf(await linkClaims(desk.editor, tie)).code).toBe('gone')
    expect(refusalOf(await restoreClaimLink(desk.editor, { linkId: link.id, revision: 2 })).code).toBe('gone')
    valueOf(await restoreAnnotation(desk.editor, { annotationId: b, revision: 2 }))
    valueOf(await restoreClaimLink(desk.editor, { linkId: link.id, revision: 2 }))
    expect((await claim()).evidence.contradicts).toHaveLength(1)
  })

  it('count what was approved apart, and what was rejected not at all', async () => {
    const { desk, a, b, quote, claim } = await brackwater()
    valueOf(await linkClaims(desk.editor, { from: b, to: a, relation: 'contradicts' }))
    valueOf(await linkClaims(desk.editor, { from: quote, to: a, relation: 'supports' }))
    await decide(desk, b, 'reject')
    await decide(desk, quote, 'approve')
    const { weight, evidence } = await claim()
    expect(weight).toEqual({
      for: { approved: 1, unreviewed: 0 },
      against: { approved: 0, unreviewed: 0 },
      isContested: false,
    })
    expect(evidence.contradicts[0]?.statement.status).toBe('rejected')
    expect(valueOf(await listClaims(desk.editor, { contested: 'true' })).items).toEqual([])
  })
})

describe('proposals', () => {
  it('come with their reason, are no links, and go when a person has linked the two', async () => {
    const { desk, a, b, claim } = await brackwater()
    const [proposal] = (await claim()).proposals
    expect(proposal).toMatchObject({
      statement: { id: b },
      relation: 'contradicts',
      reason: { kind: 'number', here: 'nine trawlers', there: 'seven trawlers' },
    })
    expect(await db.claimLink.count({ where: { deskId: desk.deskId } })).toBe(0)
    valueOf(await linkClaims(desk.editor, { from: b, to: a, relation: 'contradicts' }))
    expect((await claim()).proposals.map(({ statement }) => statement.id)).not.toContain(b)
    expect((await claim(b)).proposals.map(({ statement }) => statement.id)).not.toContain(a)
  })
})

describe('the list of claims', () => {
  it('has claims alone, the one that changed last first, and filters them', async () => {
    const { desk, a, b, c, storyId } = await brackwater()
    const { editor } = desk
    const ids = async (filter: object) => valueOf(await listClaims(editor, filter)).items.map(({ id }) => id)
    expect(await ids({})).toEqual([c, b, a])
    expect(await ids({ storyId })).toEqual([b, a])
    expect(await ids({ q: 'ferry FARES' })).toEqual([c])
    expect(await ids({ q: '100%' })).toEqual([])
    await decide(desk, a, 'approve')
    expect(await ids({ status: 'approved' })).toEqual([a])
    const actor = valueOf(await createActor(editor, { name: 'Ida Moen' }))
    expect(await ids({ actorId: actor.id })).toEqual([])
    valueOf(await linkClaims(editor, { from: b, to: a, relation: 'contradicts' }))
    const [contested, ...more] = valueOf(await listClaims(desk.viewer, { contested: 'true' })).items
    expect(more).toEqual([])
    expect(contested).toMatchObject({ id: a, weight: { against: { unreviewed: 1 }, isContested: true } })
  })

  it('goes page by page, with nothing twice and nothing missed', async () => {
    const { desk, a, b, c } = await brackwater()
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = valueOf(await listClaims(desk.editor, { limit: 1, ...(cursor && { cursor }) }))
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual([c, b, a])
    expect(refusalOf(await listClaims(desk.editor, { cursor: 'forged' })).code).toBe('invalid_input')
  })
})

describe('candidates', () => {
  it('are the story’s first, have all the words, and leave out what is linked', async () => {
    const { desk, a, b, c, quote } = await brackwater()
    const ids = async (q: string) => valueOf(await listCandidates(desk.editor, a, { q })).items.map(({ id }) => id)
    expect(await ids('')).toEqual([quote, b, c])
    expect(await ids('trawlers  HARBOUR')).toEqual([quote, b])
    expect(await ids('ferry')).toEqual([c])
    expect(await ids('trawlers ferry')).toEqual([])
    valueOf(await linkClaims(desk.editor, { from: b, to: a, relation: 'supports' }))
    expect(await ids('trawlers')).toEqual([quote])
  })

  it('come with what the engine found in the story, until somebody marks it', async () => {
    const { desk, a, storyId } = await brackwater()
    const text = '“We never lost nine trawlers in the harbour,” Per Strand said.'
    const { articleId } = valueOf(
      await createArticle(desk.editor, { title: 'Late word', text, outlet: 'Gull', story: 'The storm' }),
    )
    const found = async (q: string) => valueOf(await listCandidates(desk.editor, a, { q })).found
    const words = 'We never lost nine trawlers in the harbour,'
    expect(await found('')).toEqual([])
    expect(await found('NEVER trawlers')).toEqual([
      {
        ...{ kind: 'quote', exact: words, start: 1, end: 1 + words.length },
        article: {
          ...{ id: articleId, title: 'Late word', outlet: 'Gull', publishedAt: null, storyId, storyTitle: 'The storm' },
        },
      },
    ])
    expect(await found('never submarines')).toEqual([])
    const fields = { articleId, kind: 'quote', quote: { form: 'direct' }, exact: words }
    valueOf(await createAnnotation(desk.editor, { ...fields, spans: [{ start: 1, end: 1 + words.length }] }))
    expect(await found('never trawlers')).toEqual([])
  })
})
