import { describe, expect, it } from 'vitest'
import { createArticle } from '../commands/create-article'
import { acceptPlacement, dismissPlacement, restorePlacement } from '../commands/place-article'
import { db } from '../db'
import { articlePlacements, storyPlacements } from '../queries/list-placements'
import { replayAudit } from '../queries/replay-audit'
import { readWaiting } from '../readings/read-waiting'
import { type OwnDesk, ownDesk, valueOf } from '../testing/own-desk'
import { alignVersion } from './align-version'

const passage =
  'The harbour master closed the rotten eastern quay on Monday night after two planks gave way under a crate of herring.'
const first = `${passage}\n\n“We close the rotten quay tonight,” Ida Moenberg said. The ferry to Lantern Island stays in port.`
const second = `Lantern Island has no ferry. ${passage}\n\n“We shut the rotten quay tonight,” Moenberg said, Ida Moenberg being in charge of the harbour.`

const bring = async ({ editor }: OwnDesk, text: string, fields: object = {}) =>
  valueOf(await createArticle(editor, { text, publishedAt: '2026-03-03T08:00:00Z', ...fields }))
/** Brings articles one after the other, each read before the next one comes. */
async function bringAll(desk: OwnDesk, ...texts: (readonly [string, object?])[]) {
  const made = []
  for (const [text, fields] of texts) {
    made.push(await bring(desk, text, fields))
    await readWaiting()
  }
  return made.map(({ articleId }) => articleId)
}

const inCommon = async (articleId: string) => {
  const archived = await db.archivedVersion.findUniqueOrThrow({
    where: { articleId },
    include: { passages: true, quotes: { include: { pairs: true } } },
  })
  const index = await db.articleVersion.findUniqueOrThrow({ where: { id: archived.versionId } })
  return {
    passages: archived.passages.map(({ start, end }) => index.text.slice(start, end)),
    pairs: archived.quotes.flatMap(({ exact, pairs }) => pairs.map(() => exact)),
  }
}

describe('the archive', () => {
  it('knows what a new article has in common with those before it, of its desk alone', async () => {
    const [desk, elsewhere] = [await ownDesk(), await ownDesk()]
    await bringAll(elsewhere, [first])
    const [, later = ''] = await bringAll(desk, [first], [second])
    const { passages, pairs } = await inCommon(later)
    expect(passages).toEqual([passage.slice(0, -1)])
    expect(pairs).toEqual(['We shut the rotten quay tonight,'])
  })

  it('forgets an earlier version, wholly, and knows the new one', async () => {
    const desk = await ownDesk()
    const url = 'https://tidewire.example/quay'
    const [articleId = ''] = await bringAll(desk, [first, { url }])
    const { number } = await db.archivedVersion.findUniqueOrThrow({ where: { articleId } })
    await bringAll(desk, [
      'The choir sang all night, and nobody in the hall left before the last song was over.',
      { url },
    ])
    const count = { where: { version: number } }
    expect(await db.archivedShingle.count(count)).toBe(0)
    expect(await db.archivedQuoteStem.count(count)).toBe(0)
    expect(await db.archivedTerm.count(count)).toBe(0)
    const again = await db.archivedVersion.findUniqueOrThrow({ where: { articleId } })
    expect(await db.archivedShingle.count({ where: { version: again.number } })).toBeGreaterThan(0)
    // The earlier version, read late, does not come in place of the current one.
    const earlier = await db.articleVersion.findFirstOrThrow({ where: { articleId, number: 1 } })
    const read = { ...{ versionId: earlier.id, articleId, deskId: desk.deskId, text: earlier.text, blocks: [] } }
    expect(await alignVersion({ ...read, findings: { quotes: [], claims: [], named: [] } })).toBeUndefined()
    expect(await db.archivedVersion.findUnique({ where: { articleId } })).toMatchObject({ number: again.number })
  })
})

describe('an article that is like a story', () => {
  const readStory = async (articleId: string) =>
    (await db.article.findUniqueOrThrow({ where: { id: articleId } })).storyId

  it('is taken in where it is strongly like, on the record, until a person says no', async () => {
    const desk = await ownDesk()
    const [, later = ''] = await bringAll(desk, [first, { story: 'The quay' }], [second])
    const storyId = await readStory(later)
    expect(storyId).not.toBeNull()
    const [placement] = valueOf(await articlePlacements(desk.editor, later)).items
    expect(placement).toMatchObject({
      isJoined: true,
      story: { title: 'The quay' },
      reasons: { quotes: 1, passages: 1 },
    })
    const event = await db.auditEvent.findFirst({ where: { subjectId: later, action: 'article.join_story' } })
    expect(event).toMatchObject({ means: 'system', userId: desk.editor.userId })
    valueOf(await dismissPlacement(desk.reviewer, { placementId: placement?.id }))
    expect(await readStory(later)).toBeNull()
    expect(valueOf(await storyPlacements(desk.editor, storyId ?? '')).items).toEqual([])
    // Read again, it is not proposed again.
    await db.reading.updateMany({ where: { version: { articleId: later } }, data: { status: 'waiting' } })
    await readWaiting()
    expect(await readStory(later)).toBeNull()
    expect(valueOf(await articlePlacements(desk.editor, later)).items).toEqual([])
    valueOf(await restorePlacement(desk.reviewer, { placementId: placement?.id }))
    expect(valueOf(await articlePlacements(desk.editor, later)).items).toMatchObject([{ isJoined: false }])
    expect((await replayAudit(desk.deskId)).differences).toEqual([])
  })

  it('is only proposed where there is no story yet, and makes one with the other', async () => {
    const desk = await ownDesk()
    const [early = '', later = ''] = await bringAll(desk, [first, { title: 'Quay closed' }], [second])
    const [proposed] = valueOf(await articlePlacements(desk.editor, later)).items
    expect(proposed).toMatchObject({ isJoined: false, story: null, beside: { id: early } })
    expect(await acceptPlacement(desk.viewer, { placementId: proposed?.id })).toMatchObject({
      error: { code: 'forbidden' },
    })
    const accepted = valueOf(await acceptPlacement(desk.editor, { placementId: proposed?.id }))
    expect(accepted).toMatchObject({ isJoined: true, story: { title: 'Quay closed' } })
    expect(await readStory(early)).toBe(accepted.story?.id)
    expect(await readStory(later)).toBe(accepted.story?.id)
    expect((await replayAudit(desk.deskId)).differences).toEqual([])
  })

  it('stays alone where nothing is like it', async () => {
    const desk = await ownDesk()
    const [, later = ''] = await bringAll(
      desk,
      [first, { story: 'The quay' }],
      ['The choir of the old hall sang all night, and nobody left before the last song. “We sing,” Ola Berg said.'],
    )
    expect(valueOf(await articlePlacements(desk.editor, later)).items).toEqual([])
  })

  it('of another desk is not there', async () => {
    const [desk, elsewhere] = [await ownDesk(), await ownDesk()]
    const [, later = ''] = await bringAll(desk, [first], [second])
    const [proposed] = valueOf(await articlePlacements(desk.editor, later)).items
    expect(await articlePlacements(elsewhere.editor, later)).toMatchObject({ error: { code: 'not_found' } })
    for (const act of [acceptPlacement, dismissPlacement, restorePlacement])
      expect(await act(elsewhere.editor, { placementId: proposed?.id })).toMatchObject({ error: { code: 'not_found' } })
  })
})
