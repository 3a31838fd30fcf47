import { type AnnotationView, annotationView, submissionOutcome } from '@/lib/schemas/annotation'
import { type Answer, callApi } from '../client'
import type { Write } from './write'

/** What a write made of its annotations, and of those of a set that were refused, why. */
export type Sent = Answer<{ readonly views: readonly AnnotationView[]; readonly refused: readonly string[] }>

const paths = {
  edit: { method: 'PATCH', path: '' },
  delete: { method: 'DELETE', path: '' },
  restore: { method: 'POST', path: '/restore' },
  withdraw: { method: 'POST', path: '/withdraw' },
} as const

/** One try to carry a write out. The answer is about this person’s write, or there is none. */
export async function sendWrite(one: Write): Promise<Sent> {
  const shared = { key: one.key, person: one.userId, attempts: 1 }
  if (one.do === 'submit') {
    const answer = await callApi({
      ...{ ...shared, method: 'POST', path: '/annotations/submit', body: { ids: one.ids }, schema: submissionOutcome },
    })
    if (!answer.ok) return answer
    const { items } = answer.value
    return {
      ok: true,
      value: {
        views: items.flatMap((item) => (item.ok ? item.annotation : [])),
        refused: items.flatMap((item) => (item.ok ? [] : item.message)),
      },
    }
  }
  const answer = await callApi({ ...shared, ...requestOf(one), schema: annotationView })
  if (!answer.ok) return answer
  return { ok: true, value: { views: [answer.value], refused: [] } }
}

function requestOf(one: Exclude<Write, { do: 'submit' }>) {
  if (one.do === 'create') {
    const { id, versionId, origin } = one
    const body = { ...one.body, id, versionId, ...(origin && { origin }) }
    return { method: 'POST' as const, path: `/articles/${one.articleId}/annotations`, body }
  }
  const { method, path } = paths[one.do]
  const body = { ...(one.do === 'edit' && one.body), revision: one.revision }
  return { method, path: `/annotations/${one.id}${path}`, body }
}
