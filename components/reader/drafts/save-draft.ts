import { createAnnotation, editAnnotation } from '@/components/api/annotations'
import type { Answer, Refusal } from '@/components/api/client'
import { newKey } from '@/components/api/new-key'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { AnnotationView } from '@/lib/schemas/annotation'
import { type AnnotationDraft, bodyOf } from './annotation-draft'

type Saving = {
  readonly index: TextIndex
  /** Told what is about to be sent, before it is, so that it can be kept. */
  readonly onSend: (sent: AnnotationDraft['sent']) => Promise<void>
  readonly onRetry: () => void
}

/**
 * Brings a draft to the server, once. A try whose answer was lost may have been carried out: it is settled first,
 * with its own key and words, and what was typed since then follows as a change.
 */
export async function saveDraft(
  draft: AnnotationDraft,
  { index, onSend, onRetry }: Saving,
): Promise<Answer<AnnotationView>> {
  const { base, sent, articleId, versionId } = draft
  const fields = bodyOf(draft.fields, index)
  const body = base ? fields : { ...fields, versionId }
  const send = (what: object, key: string) =>
    base ? editAnnotation(base, what, key, { onRetry }) : createAnnotation(articleId, what, key, { onRetry })
  if (sent && JSON.stringify(sent.body) !== JSON.stringify(body)) {
    const settled = await send(sent.body, sent.key)
    if (settled.ok) return editAnnotation(settled.value, fields, newKey(), { onRetry })
    if (isLost(settled.error)) return settled
  }
  const key = sent && JSON.stringify(sent.body) === JSON.stringify(body) ? sent.key : newKey()
  await onSend({ key, body })
  return send(body, key)
}

/** Whether a refusal leaves open if the server did it; all others mean that it did nothing. */
export const isLost = ({ code }: Refusal): boolean =>
  code === 'unavailable' || code === 'internal' || code === 'unauthenticated' || code === 'rate_limited'
