import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { AnnotationFields } from '../annotation-fields'
import type { Refusal } from '../client'
import { memoryStore } from './memory-store'
import { createOutbox, type News, type Outcome } from './outbox'
import { returnedDraft } from './returned-draft'
import type { Sent } from './send-write'
import { shownViews } from './shown-views'
import type { Write, WriteOf } from './write'
import type { WriteStore } from './write-store'

const me = { id: '0190a000-0000-7000-8000-00000000000a', name: 'Ada Moss', role: 'editor' as const }
const versionId = '0190a000-0000-7000-8000-00000000000b'
const fields = (note = ''): AnnotationFields => ({
  ...{ kind: 'quote', spans: [{ start: 0, end: 4 }], form: 'direct', cue: null, checkable: null },
  ...{ actors: [], topics: [], note },
})
let keys = 0
const articleId = '0190a000-0000-7000-8000-00000000000c'
const shared = () => ({ key: `key-${++keys}`, userId: me.id, articleId, at: '2026-03-01T10:00:00Z' })
const body = (note: string) => ({ exact: 'Lamp', note })
const create = (id: string, note = ''): WriteOf<'create'> => ({
  ...{ ...shared(), do: 'create', id, versionId, fields: fields(note), body: body(note) },
})
const view = (id: string, revision: number, note = ''): AnnotationView => ({
  ...(shownViews(new Map(), [create(id, note)], me).get(id) as AnnotationView),
  revision,
})
const edit = (base: AnnotationView, note: string) => ({
  ...{ ...shared(), do: 'edit' as const, id: base.id, revision: base.revision, base },
  ...{ fields: fields(note), body: body(note) },
})
const remove = (id: string, revision: number) => ({ ...shared(), do: 'delete' as const, id, revision })
const submit = (...ids: string[]): WriteOf<'submit'> => ({ ...shared(), do: 'submit', ids })

const refusal = (code: Refusal['code'], current?: unknown): Sent => ({
  ok: false,
  error: { code, message: 'No.', ...(current !== undefined && { current }) },
})

/** A server that holds to revisions and keys as ours does, and can be told to stumble before or after it did the work. */
function server() {
  const rows = new Map<string, AnnotationView>()
  const answers = new Map<string, Sent>()
  const carriedOut: string[] = []
  const carryOut = (one: Write): Sent => {
    if (one.do === 'submit') {
      const views = one.ids.flatMap((id) => {
        const row = rows.get(id)
        return row ? [{ ...row, status: 'submitted' as const, revision: row.revision + 1 }] : []
      })
      for (const next of views) rows.set(next.id, next)
      return { ok: true, value: { views, refused: views.length < one.ids.length ? ['Not there.'] : [] } }
    }
    const row = rows.get(one.id)
    if (one.do === 'create') rows.set(one.id, view(one.id, 1, one.fields.note))
    else if (!row) return refusal('not_found')
    else if (row.revision !== one.revision) return refusal('revision_conflict', row)
    else
      rows.set(one.id, {
        ...row,
        ...(one.do === 'edit' && { note: one.fields.note }),
        ...{ deleted: one.do === 'delete', revision: row.revision + 1 },
      })
    return { ok: true, value: { views: [rows.get(one.id) as AnnotationView], refused: [] } }
  }
  const handle = (one: Write): Sent => {
    const known = answers.get(one.key)
    if (known) return known
    const answer = carryOut(one)
    if (answer.ok) answers.set(one.key, answer)
    if (answer.ok) carriedOut.push(one.key)
    return answer
  }
  return { rows, carriedOut, handle }
}

type Fault = 'none' | 'before' | 'after' | 'signed-out'

function browser(handle: (one: Write) => Sent, store: WriteStore = memoryStore(), faults: Fault[] = []) {
  const tried: Write[] = []
  const outbox = createOutbox({
    ...{
      userId: me.id,
      store,
      fallback: memoryStore(),
      tell: () => undefined,
      pause: () => new Promise((resolve) => setTimeout(resolve)),
    },
    alone: (work) => work(),
    send: async (one) => {
      tried.push(one)
      const fault = faults.shift() ?? 'none'
      if (fault === 'before') return refusal('unavailable')
      if (fault === 'signed-out') return refusal('unauthenticated')
      const sent = handle(one)
      return fault === 'after' ? refusal('unavailable') : sent
    },
  })
  return { outbox, tried, store }
}

const fault = fc.constantFrom<Fault>('none', 'before', 'after')

const [a, b] = ['0190a000-0000-7000-8000-0000000000a1', '0190a000-0000-7000-8000-0000000000b1']

describe('the outbox', () => {
  it('carries out each write once and in order, however often the way there or back fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { maxLength: 30 }),
        fc.array(fc.nat(3), { maxLength: 12 }),
        async (faults, plan) => {
          const { rows, carriedOut, handle } = server()
          const { outbox } = browser(handle, memoryStore(), faults)
          const made: string[] = []
          const answers = plan.map((step, at) => {
            const [id] = made
            if (step === 0 || id === undefined) {
              made.push(`id-${at}`)
              return outbox.add(create(`id-${at}`))
            }
            return outbox.add(step === 1 ? submit(id) : edit(view(id, 0), `note ${at}`))
          })
          const sentKeys = outbox.state().waiting.map(({ key }) => key)
          const outcomes = await Promise.all(answers.map(({ answered }) => answered))
          expect(outcomes.every(({ sent }) => sent.ok)).toBe(true)
          expect(carriedOut).toEqual(sentKeys)
          expect(rows.size).toBe(made.length)
          await expect.poll(outbox.state, { interval: 1 }).toMatchObject({ is: 'idle', waiting: [] })
        },
      ),
    )
  })

  it('names the revision that its own write before left, also when the page was closed between the two', async () => {
    const { rows, handle } = server()
    const store = memoryStore()
    const first = browser(handle, store, ['after', 'signed-out'])
    void first.outbox.add(create(a))
    void first.outbox.add(edit(view(a, 0), 'One'))
    await first.outbox.add(edit(view(a, 0), 'Two')).kept
    await expect.poll(() => first.outbox.state().is).toBe('signed-out')
    const later = browser(handle, store)
    await later.outbox.start()
    await expect.poll(() => later.outbox.state().waiting).toEqual([])
    expect(rows.get(a)).toMatchObject({ note: 'Two', revision: 3 })
  })

  it('shows a write at once, before anything was kept or sent', () => {
    const { outbox } = browser(server().handle)
    void outbox.add(create(a, 'At once'))
    expect(shownViews(new Map(), outbox.state().waiting, me).get(a)).toMatchObject({ note: 'At once', revision: 0 })
  })

  it('waits for its person while they are signed out, and sends nothing else meanwhile', async () => {
    const { rows, handle } = server()
    const { outbox, tried } = browser(handle, memoryStore(), ['signed-out'])
    const saved = outbox.add(create(a)).answered
    await expect.poll(() => outbox.state().is).toBe('signed-out')
    expect([tried.length, rows.size]).toEqual([1, 0])
    outbox.resume()
    expect((await saved).sent.ok).toBe(true)
  })

  it('gives a refused edit back with the newer state and the words typed last, and lets all others go on', async () => {
    const { rows, handle } = server()
    rows.set(a, view(a, 5, 'Theirs'))
    const { outbox } = browser(handle)
    const refused = outbox.add(edit(view(a, 4), 'Mine'))
    void outbox.add(edit(view(a, 4), 'Mine, later'))
    const other = outbox.add(create(b))
    const outcome: Outcome = await refused.answered
    expect(returnedDraft(outcome)).toMatchObject({
      ...{ key: a, fields: { note: 'Mine, later' }, base: { revision: 4 } },
      problem: { current: { revision: 5, note: 'Theirs' } },
    })
    expect((await other.answered).sent.ok).toBe(true)
    expect(rows.get(a)).toMatchObject({ note: 'Theirs', revision: 5 })
  })

  it('takes nobody’s waiting edit for what was seen, not even the same person’s on another page', async () => {
    const { rows, handle } = server()
    rows.set(a, view(a, 1, 'Old'))
    const { outbox } = browser(handle)
    const first = outbox.add({ ...edit(view(a, 1), 'First'), after: null })
    const second = outbox.add({ ...edit(view(a, 1), 'Second'), after: null })
    expect((await first.answered).sent.ok).toBe(true)
    expect(returnedDraft(await second.answered)).toMatchObject({ problem: { current: { note: 'First' } } })
  })

  it('gives nothing back of what was deleted in the end', async () => {
    const { outbox } = browser(() => refusal('gone'))
    const refused = outbox.add(create(a))
    void outbox.add(remove(a, 0))
    expect(returnedDraft(await refused.answered)).toBeUndefined()
  })

  it('is not held up for good by one write over which the server stumbles', async () => {
    const { handle } = server()
    const { outbox } = browser((one) => (one.do === 'create' && one.id === 'bad' ? refusal('internal') : handle(one)))
    const bad = outbox.add(create('bad'))
    const good = outbox.add(create('good'))
    expect((await bad.answered).sent.ok).toBe(false)
    expect((await good.answered).sent.ok).toBe(true)
  })

  it('goes on in memory where the browser keeps nothing, and says so', async () => {
    const { rows, handle } = server()
    const broken: WriteStore = { ...memoryStore(), add: () => Promise.reject(new Error('no disk')) }
    const { outbox } = browser(handle, broken)
    await Promise.all([outbox.add(create(a)).answered, outbox.add(create(b)).answered])
    expect([...rows.keys()]).toEqual([a, b])
    expect(outbox.state().storageFails).toBe(true)
  })

  it('hears of what another page carried out for it', async () => {
    const store = memoryStore()
    const { handle } = server()
    const sender = browser(handle, store)
    const listener = browser(handle, store, ['signed-out'])
    const { answered, kept } = listener.outbox.add(create(a))
    await kept
    const told: News[] = []
    sender.outbox.onOutcome((outcome) => told.push({ is: 'answered', outcome }))
    await sender.outbox.start()
    await expect.poll(() => told.length).toBe(1)
    for (const news of told) listener.outbox.hearFrom(news)
    expect((await answered).sent.ok).toBe(true)
    expect(listener.outbox.state().waiting).toEqual([])
  })
})

describe('what is shown', () => {
  it('is what the server will make of what waits', async () => {
    const step = fc.constantFrom('edit', 'delete', 'restore', 'submit', 'withdraw' as const)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const known = new Map([[a, view(a, 1)]])
        const writes: Write[] = steps.map((what) =>
          what === 'submit'
            ? submit(a)
            : what === 'edit'
              ? { ...edit(view(a, 1), 'New'), after: null }
              : { ...shared(), do: what, id: a, revision: null, after: null },
        )
        const shown = shownViews(known, writes, me).get(a)
        const last = steps.findLast((what) => what === 'delete' || what === 'restore')
        expect(shown?.deleted).toBe(last === 'delete')
        expect(shown?.note).toBe(steps.includes('edit') ? 'New' : undefined)
        expect(shown?.can.restore).toBe(last === 'delete')
        expect(known.get(a)?.revision).toBe(1)
      }),
    )
  })
})
