import type { Answer, Refusal } from '@/components/api/client'
import { newKey } from '@/components/api/new-key'
import { editComment } from '@/components/api/together'
import type { ThreadView } from '@/lib/schemas/comment'
import { type CommentDraft, type CommentWords, sameWords } from './comment-draft'
import { stillMentioned } from './mention-words'

type Sending = {
  readonly ownId: string
  readonly send: (words: { body: string; mentions: string[] }, key: string) => Promise<Answer<ThreadView>>
  /** Told what is about to be sent, before it is, so that it can be kept. */
  readonly onSend: (sent: CommentDraft['sent']) => Promise<void>
}

/**
 * Brings a comment to the server, once. A try whose answer was lost may have been carried out: it is settled first,
 * with its own key and words, and what was typed since then follows as an edit.
 */
export async function sendComment(draft: CommentDraft, { ownId, send, onSend }: Sending): Promise<Answer<ThreadView>> {
  const words = { body: draft.body.trim(), mentions: stillMentioned(draft.body, draft.mentions) }
  let { sent } = draft
  if (sent && !sameWords(sent, words)) {
    const before = sent
    const settled = await send(bodyOf(before), before.key)
    if (!settled.ok && isLost(settled.error)) return settled
    const made = settled.ok
      ? settled.value.comments.findLast(({ createdBy, body }) => createdBy.id === ownId && body === before.body)
      : undefined
    if (made) return editComment(made, bodyOf(words))
    sent = null
  }
  const key = sent?.key ?? newKey()
  await onSend({ ...words, key })
  return send(bodyOf(words), key)
}

export const bodyOf = ({ body, mentions }: CommentWords) => ({ body, mentions: mentions.map(({ id }) => id) })

/** Whether a refusal leaves open if the server did it; all others mean that it did nothing. */
export const isLost = ({ code }: Refusal): boolean =>
  code === 'unavailable' || code === 'internal' || code === 'unauthenticated' || code === 'rate_limited'
