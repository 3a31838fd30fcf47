import { describe, expect, it } from 'vitest'
import { db, pool } from '../db'
import { readSourceRequest } from '../library/read-source-request'
import { getSource } from '../queries/get-source'
import { getSourceGrades } from '../queries/get-source-grades'
import { listSources } from '../queries/list-sources'
import { replayAudit } from '../queries/replay-audit'
import { type OwnDesk, ownDesk, refusalOf, valueOf } from '../testing/own-desk'
import { addSource } from './add-source'
import { createActor } from './create-actor'
import { createArticle } from './create-article'
import { editSource } from './edit-source'
import { mergeActors } from './merge-actors'
import { removeSource } from './remove-source'
import { restoreSource } from './restore-source'

const transcript = `MODERATOR: Good morning.

ILSE MOENBERG: We counted, um, fourteen cracks in the lantern room, and we closed it at once. I did not ask the ministry, because the ministry never answers, and I will not apologise to anybody for that.

Q. When did you know?

ILSE MOENBERG: I knew it in March.`

/** Two outlets that quote one briefing. */
async function story({ editor }: OwnDesk) {
  const bring = async (outlet: string, text: string) =>
    valueOf(await createArticle(editor, { title: outlet, text, outlet, story: 'The tower' }))
  const early = await bring(
    'Ledger',
    'Warden Ilse Moenberg spoke.\n\n“We counted fourteen cracks in the lantern room, and we closed it at once,” Moenberg said. “I knew it in March,” she said.',
  )
  await bring(
    'Tidewire',
    'Ilse Moenberg came.\n\n“I did not ask the ministry, and I will not apologise to anybody for that,” Moenberg said. “The tower is a disgrace to the whole coast,” she added.\n\n“Nobody told the lamp keepers a thing,” said Per Oderbruch, a keeper.',
  )
  return { storyId: early.storyId as string, articleId: early.articleId }
}

const gradesIn = async (desk: OwnDesk, sourceId: string) =>
  valueOf(await getSourceGrades(desk.viewer, sourceId)).quotes.map(
    ({ grade, exact }) => `${grade}: ${exact.slice(0, 14)}`,
  )

describe('a source of a story', () => {
  it('grades every quote, with its place in the source and in the article', async () => {
    const desk = await ownDesk()
    const { storyId, articleId } = await story(desk)
    const source = valueOf(await addSource(desk.editor, { storyId, title: 'Briefing', text: transcript }))
    expect(await gradesIn(desk, source.id)).toEqual([
      'cleaned: We counted fou',
      'spliced: I did not ask ',
      'verbatim: I knew it in M',
      'not-found: The tower is a',
      'not-found: Nobody told th',
    ])
    const [first, spliced] = valueOf(await getSourceGrades(desk.viewer, source.id)).quotes
    expect(first).toMatchObject({ articleId, outlet: 'Ledger', form: 'direct', credit: { name: 'Ilse Moenberg' } })
    const { text } = valueOf(await getSource(desk.viewer, source.id))
    expect(spliced?.places.map(({ start, end }) => text.slice(start, end))).toEqual([
      'I did not ask the ministry',
      'and I will not apologise to anybody for that',
    ])
  })

  it('misses only what its speaker is credited with, also when that actor was merged', async () => {
    const desk = await ownDesk()
    const { storyId } = await story(desk)
    const { id: speakerId } = valueOf(await createActor(desk.editor, { name: 'Ilse Moenberg' }))
    const source = valueOf(await addSource(desk.editor, { storyId, title: 'Briefing', text: transcript, speakerId }))
    expect(source.speaker).toEqual({ id: speakerId, name: 'Ilse Moenberg' })
    const missing = async () => (await gradesIn(desk, source.id)).filter((one) => one.startsWith('not-found'))
    expect(await missing()).toEqual(['not-found: The tower is a'])
    const into = valueOf(await createActor(desk.editor, { name: 'Ilse Marie Moenberg' }))
    valueOf(await mergeActors(desk.admin, { actorId: speakerId, into: into.id }))
    expect(valueOf(await getSource(desk.viewer, source.id)).speaker).toEqual({
      id: into.id,
      name: 'Ilse Marie Moenberg',
    })
    expect(await missing()).toEqual(['not-found: The tower is a'])
  })

  it('is the one that is there where the same text comes again, and comes back where it was removed', async () => {
    const desk = await ownDesk()
    const { storyId } = await story(desk)
    const add = async (title: string, text = transcript) =>
      valueOf(await addSource(desk.editor, { storyId, title, text }))
    const first = await add('Briefing')
    const again = await add('Another name', transcript.replaceAll('\n', '\r\n'))
    expect(again).toMatchObject({ id: first.id, title: 'Briefing', outcome: 'unchanged', revision: 1 })
    valueOf(await removeSource(desk.editor, { sourceId: first.id, revision: 1 }))
    expect(await add('Briefing')).toMatchObject({ id: first.id, outcome: 'restored', removed: false, revision: 3 })
    const key = { idempotencyKey: 'twice' }
    const made = async () => valueOf(await addSource(desk.editor, { storyId, title: 'Next', text: 'We sail.' }, key))
    expect((await made()).id).toBe((await made()).id)
    expect(valueOf(await listSources(desk.viewer, storyId)).items.map(({ title }) => title)).toEqual([
      'Briefing',
      'Next',
    ])
  })

  it('is edited, removed and restored by the revision that was seen, and all of it is on the record', async () => {
    const desk = await ownDesk()
    const { storyId } = await story(desk)
    const { id: sourceId } = valueOf(await addSource(desk.editor, { storyId, title: 'Briefing', text: transcript }))
    const url = 'https://tower.example/briefing'
    const edited = valueOf(await editSource(desk.editor, { sourceId, revision: 1, url, saidAt: '2026-05-12' }))
    expect(edited).toMatchObject({ title: 'Briefing', url, saidAt: '2026-05-12T00:00:00.000Z', revision: 2 })
    const stale = refusalOf(await editSource(desk.reviewer, { sourceId, revision: 1, title: 'Mine' }))
    expect(stale).toMatchObject({ code: 'revision_conflict', current: { url, revision: 2 } })
    expect(refusalOf(await removeSource(desk.editor, { sourceId, revision: 1 })).code).toBe('revision_conflict')
    valueOf(await removeSource(desk.editor, { sourceId, revision: 2 }))
    expect(valueOf(await listSources(desk.viewer, storyId)).items).toEqual([])
    expect(refusalOf(await getSource(desk.viewer, sourceId)).code).toBe('gone')
    expect(refusalOf(await getSourceGrades(desk.viewer, sourceId)).code).toBe('gone')
    expect(refusalOf(await editSource(desk.editor, { sourceId, revision: 3, title: 'Late' })).code).toBe('gone')
    expect(refusalOf(await restoreSource(desk.editor, { sourceId, revision: 2 })).code).toBe('revision_conflict')
    expect(valueOf(await restoreSource(desk.editor, { sourceId, revision: 3 }))).toMatchObject({ removed: false, url })
    const events = await db.auditEvent.findMany({
      where: { deskId: desk.deskId, subjectType: 'source' },
      orderBy: { sequence: 'asc' },
    })
    expect(events.map(({ action }) => action)).toEqual([
      ...['source.add', 'source.edit', 'source.remove', 'source.restore'],
    ])
    expect(JSON.stringify(events.map(({ after }) => after))).not.toContain('lantern room')
    expect((await replayAudit(desk.deskId)).differences).toEqual([])
  })

  it('is nothing to another desk, and read alone by a viewer', async () => {
    const [desk, other] = [await ownDesk(), await ownDesk()]
    const { storyId } = await story(desk)
    const { id: sourceId } = valueOf(await addSource(desk.editor, { storyId, title: 'Briefing', text: transcript }))
    const theirs = { storyId, title: 'Briefing', text: transcript }
    for (const refused of [
      await addSource(other.editor, theirs),
      await editSource(other.admin, { sourceId, revision: 1, title: 'Ours' }),
      await removeSource(other.admin, { sourceId, revision: 1 }),
      await restoreSource(other.admin, { sourceId, revision: 1 }),
      await getSource(other.admin, sourceId),
      await getSourceGrades(other.admin, sourceId),
      await listSources(other.admin, storyId),
    ])
      expect(refusalOf(refused).code).toBe('not_found')
    const { id: stranger } = valueOf(await createActor(other.editor, { name: 'Ilse Moenberg' }))
    expect(refusalOf(await addSource(desk.editor, { ...theirs, text: 'New.', speakerId: stranger })).code).toBe(
      'not_found',
    )
    for (const refused of [
      await addSource(desk.viewer, theirs),
      await editSource(desk.viewer, { sourceId, revision: 1, title: 'Mine' }),
      await removeSource(desk.viewer, { sourceId, revision: 1 }),
    ])
      expect(refusalOf(refused).code).toBe('forbidden')
    expect(valueOf(await getSource(desk.viewer, sourceId)).can).toEqual({ edit: false, remove: false })
  })

  it('is listed page after page', async () => {
    const desk = await ownDesk()
    const { storyId } = await story(desk)
    for (const title of ['One', 'Two', 'Three'])
      valueOf(await addSource(desk.editor, { storyId, title, text: `${title} was said.` }))
    const first = valueOf(await listSources(desk.viewer, storyId, { limit: 2 }))
    const next = valueOf(await listSources(desk.viewer, storyId, { limit: 2, cursor: first.nextCursor }))
    expect([first, next].map(({ items }) => items.map(({ title }) => title))).toEqual([['One', 'Two'], ['Three']])
    expect(next.nextCursor).toBeNull()
  })

  it.each([
    ['no words', ' … \n', 'text_empty'],
    ['too many', 'word '.repeat(400_001), 'text_too_large'],
    ['no text at all', 'a\u0000b', 'text_unreadable'],
  ])('is refused where it has %s', async (_what, text, code) => {
    const desk = await ownDesk()
    const { storyId } = await story(desk)
    const { message, ...refused } = refusalOf(await addSource(desk.editor, { storyId, title: 'Briefing', text }))
    expect(refused.code).toBe(code)
    expect(message).toContain('Nothing was saved.')
  })

  it('says what it said, whoever writes', async () => {
    const desk = await ownDesk()
    const { storyId } = await story(desk)
    const { id } = valueOf(await addSource(desk.editor, { storyId, title: 'Briefing', text: transcript }))
    const run = (sql: string) => pool.query(sql, [id])
    await expect(run("UPDATE primary_source SET text = 'Other' WHERE id = $1")).rejects.toThrow(/says what it said/)
    await expect(run('DELETE FROM primary_source WHERE id = $1')).rejects.toThrow(/stays on the record/)
  })
})

describe('readSourceRequest', () => {
  const upload = (name: string, bytes: BlobPart, fields: Record<string, string> = {}) => {
    const form = new FormData()
    form.set('file', new File([bytes], name))
    for (const [field, value] of Object.entries(fields)) form.set(field, value)
    return new Request('http://desk.test/api/v1/stories/1/sources', { method: 'POST', body: form })
  }

  it.each([
    ['briefing_12-May.txt', 'We sail.\r\n', { title: 'briefing 12-May', text: 'We sail.\n' }],
    [
      'a.vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nWe sail.',
      { title: 'a', text: 'WEBVTT\n\n00:01.000 --> 00:02.000\nWe sail.' },
    ],
    ['a.SRT', '1\n00:00:01,000 --> 00:00:02,000\nWe sail.', { title: 'a' }],
    ['a.html', '<!doctype html><p>We <b>sail</b>.</p>', { title: 'a', text: 'We sail.' }],
  ])('reads %s, which gives its name', async (name, words, expected) => {
    expect(valueOf(await readSourceRequest(upload(name, words)))).toMatchObject(expected)
  })

  it('prefers the title and the other fields of the form', async () => {
    const fields = { title: 'Briefing', url: '', saidAt: '2026-05-12' }
    const read = valueOf(await readSourceRequest(upload('a.txt', 'We sail.', fields)))
    expect(read).toEqual({ title: 'Briefing', saidAt: '2026-05-12', text: 'We sail.' })
  })

  it.each([
    ['a picture', upload('a.vtt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])), 'text_unreadable'],
    ['a recording', upload('a.mp3', 'ID3'), 'unsupported_format'],
    ['an empty file', upload('a.srt', ''), 'text_empty'],
    ['a text over the limit', upload('a.txt', 'a'.repeat(2_000_001)), 'text_too_large'],
  ])('refuses %s', async (_what, request, code) => {
    expect(refusalOf(await readSourceRequest(request)).code).toBe(code)
  })
})
