import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '@/components/api/client'
import type { ThreadView } from '@/lib/schemas/comment'
import { emptyDraft } from './comment-draft'
import { sendComment } from './send-comment'

const editComment = vi.hoisted(() => vi.fn())
vi.mock('@/components/api/together', () => ({ editComment }))

const lost: Answer<never> = { ok: false, error: { code: 'unavailable', message: 'Gone.' } }
const made = (body: string) =>
  ({
    ok: true,
    value: { comments: [{ id: 'c', revision: 1, body, createdBy: { id: 'me', name: 'Me' } }] },
  }) as Answer<never>

const kept: unknown[] = []
const via = (send: (words: { body: string }, key: string) => Answer<ThreadView>) => ({
  ...{ ownId: 'me', send: vi.fn(async (words: { body: string }, key: string) => send(words, key)) },
  onSend: async (sent: unknown) => void kept.push(sent),
})

beforeEach(() => {
  kept.length = 0
  editComment.mockReset()
})

describe('sending a comment', () => {
  it('is kept with its key before it goes out', async () => {
    const how = via(() => {
      expect(kept).toHaveLength(1)
      return made('Hm')
    })
    expect((await sendComment({ ...emptyDraft, body: ' Hm ' }, how)).ok).toBe(true)
    expect(kept[0]).toMatchObject({ body: 'Hm', mentions: [] })
  })

  it('goes out again with the same key after a lost answer', async () => {
    const how = via(() => made('Hm'))
    await sendComment({ body: 'Hm', mentions: [], sent: { body: 'Hm', mentions: [], key: 'k1' } }, how)
    expect(how.send).toHaveBeenCalledExactlyOnceWith({ body: 'Hm', mentions: [] }, 'k1')
  })

  it('settles the lost one first when the words have changed, and mends it', async () => {
    const how = via(() => made('Hm'))
    editComment.mockResolvedValue(made('Hm?'))
    await sendComment({ body: 'Hm?', mentions: [], sent: { body: 'Hm', mentions: [], key: 'k1' } }, how)
    expect(how.send).toHaveBeenCalledExactlyOnceWith({ body: 'Hm', mentions: [] }, 'k1')
    expect(editComment).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'c' }), {
      body: 'Hm?',
      mentions: [],
    })
  })

  it('sends nothing new while the lost one is not settled', async () => {
    const how = via(() => lost)
    const answer = await sendComment({ body: 'Hm?', mentions: [], sent: { body: 'Hm', mentions: [], key: 'k1' } }, how)
    expect(answer).toBe(lost)
    expect(how.send).toHaveBeenCalledOnce()
    expect(kept).toEqual([])
  })
})
