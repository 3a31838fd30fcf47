import { annotationView } from '@/lib/schemas/annotation'
import type { AnnotationDraft } from '../annotation-draft'
import type { Outcome } from './outbox'

/**
 * What a person typed, back from a write that was refused, with why. What they typed since then, in writes that fell
 * with it, is newer and wins. Nothing when there was nothing typed, or when it was deleted in the end.
 */
export function returnedDraft({ write, sent, fallen }: Outcome): AnnotationDraft | undefined {
  if (sent.ok || (write.do !== 'create' && write.do !== 'edit')) return undefined
  const last = fallen.at(-1)
  if (last?.do === 'delete') return undefined
  const newest = fallen.findLast((one) => one.do === 'edit')
  const current = annotationView.safeParse(sent.error.current)
  const base = write.do === 'edit' ? write.base : null
  const versionId = write.do === 'create' ? write.versionId : write.base.versionId
  return {
    ...{ key: write.id, articleId: write.articleId, versionId, base, fields: (newest ?? write).fields, after: null },
    ...(write.do === 'create' && write.origin && { origin: write.origin }),
    problem: { message: sent.error.message, current: current.success && base ? current.data : null },
  }
}
