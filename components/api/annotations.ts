import { z } from 'zod'
import {
  type AnnotationView,
  type AuditEventView,
  annotationView,
  auditEventView,
  type Decision,
} from '@/lib/schemas/annotation'
import { type Page, pageOf } from '@/lib/schemas/common'
import { type Answer, callApi } from './client'
import { newKey } from './new-key'

type Seen = { readonly id: string; readonly revision: number }

/** An annotation as it is now; a deleted one, too. */
export const getAnnotation = (id: string): Promise<Answer<AnnotationView>> =>
  callApi({ path: `/annotations/${id}`, schema: annotationView })

/** A reviewer's word; a reason is needed for all but an approval. */
export const decideAnnotation = ({ id, revision }: Seen, decision: Decision, reason?: string) =>
  send(`/annotations/${id}/decisions`, { decision, revision, ...(reason && { reason }) })

/** Takes one's own decision back, as long as nothing came after it. */
export const undoDecision = ({ id, revision }: Seen) => send(`/annotations/${id}/decisions/undo`, { revision })

const send = (path: string, body: object): Promise<Answer<AnnotationView>> =>
  callApi({ path, method: 'POST', body, key: newKey(), schema: annotationView })

/** All that ever happened to an annotation, oldest first. */
export const annotationHistory = (id: string, signal?: AbortSignal): Promise<Answer<{ items: AuditEventView[] }>> =>
  callApi({
    path: `/annotations/${id}/history`,
    schema: z.object({ items: z.array(auditEventView) }),
    ...(signal && { signal }),
  })

/** All annotations that stand on an article, whatever their version. */
export async function listAnnotations(articleId: string): Promise<Answer<AnnotationView[]>> {
  const all: AnnotationView[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: URLSearchParams = new URLSearchParams({ limit: '200', ...(cursor && { cursor }) })
    const answer: Answer<Page<AnnotationView>> = await callApi({
      path: `/articles/${articleId}/annotations?${query}`,
      schema: pageOf(annotationView),
    })
    if (!answer.ok) return answer
    all.push(...answer.value.items)
    cursor = answer.value.nextCursor
  }
  return { ok: true, value: all }
}
