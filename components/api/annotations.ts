import { z } from 'zod'
import {
  type AnnotationView,
  type AuditEventView,
  annotationView,
  auditEventView,
  type Decision,
  type SubmissionOutcome,
  submissionOutcome,
} from '@/lib/schemas/annotation'
import { type Answer, type ApiRequest, callApi } from './client'
import { newKey } from './new-key'

type Watch = Pick<ApiRequest<unknown>, 'onRetry' | 'signal'>
type Seen = { readonly id: string; readonly revision: number }

/** Saves a new annotation; the same key makes it once, however often it is sent. */
export const createAnnotation = (articleId: string, body: object, key: string, watch: Watch = {}) =>
  send(`/articles/${articleId}/annotations`, 'POST', body, key, watch)

/** Changes an annotation from the revision that was seen. */
export const editAnnotation = ({ id, revision }: Seen, body: object, key: string, watch: Watch = {}) =>
  send(`/annotations/${id}`, 'PATCH', { ...body, revision }, key, watch)

/** Takes an annotation out of sight; `restoreAnnotation` brings it back as it was. */
export const deleteAnnotation = ({ id, revision }: Seen) => send(`/annotations/${id}`, 'DELETE', { revision })

export const restoreAnnotation = ({ id, revision }: Seen) => send(`/annotations/${id}/restore`, 'POST', { revision })

export const withdrawAnnotation = ({ id, revision }: Seen) => send(`/annotations/${id}/withdraw`, 'POST', { revision })

/** A reviewer's word; a reason is needed for all but an approval. */
export const decideAnnotation = ({ id, revision }: Seen, decision: Decision, reason?: string) =>
  send(`/annotations/${id}/decisions`, 'POST', { decision, revision, ...(reason && { reason }) })

function send(
  path: string,
  method: 'POST' | 'PATCH' | 'DELETE',
  body: object,
  key = newKey(),
  watch: Watch = {},
): Promise<Answer<AnnotationView>> {
  return callApi({ path, method, body, key, schema: annotationView, ...watch })
}

/** Offers annotations for review; each comes back as it now is, or with the reason why not. */
export const submitAnnotations = (ids: readonly string[]): Promise<Answer<SubmissionOutcome>> =>
  callApi({ method: 'POST', path: '/annotations/submit', body: { ids }, key: newKey(), schema: submissionOutcome })

/** All that ever happened to an annotation, oldest first. */
export const annotationHistory = (id: string, signal?: AbortSignal): Promise<Answer<{ items: AuditEventView[] }>> =>
  callApi({
    path: `/annotations/${id}/history`,
    schema: z.object({ items: z.array(auditEventView) }),
    ...(signal && { signal }),
  })
