import { originOf, suggestedFields } from '@/components/annotations/suggested-fields'
import { bodyWith } from '@/components/api/annotation-fields'
import { type Answer, callApi } from '@/components/api/client'
import { newKey } from '@/components/api/new-key'
import { type AnnotationView, annotationView } from '@/lib/schemas/annotation'
import type { FoundStatement } from '@/lib/schemas/claim'
import { suggestionList } from '@/lib/schemas/suggestion'
import { words } from '@/lib/words'

/** Marks what the engine found, as its suggestion says, for whoever wants to speak of it. */
export async function markFound({ article, kind, start, end }: FoundStatement): Promise<Answer<AnnotationView>> {
  const list = await callApi({ path: `/articles/${article.id}/suggestions`, schema: suggestionList })
  if (!list.ok) return list
  const one = list.value.items.find(
    ({ kind: its, spans }) => its === kind && spans[0]?.start === start && spans.at(-1)?.end === end,
  )
  if (!one) return { ok: false, error: { code: 'not_found', message: words.claims.dialog.foundGone } }
  const body = {
    ...{ versionId: one.id.slice(0, one.id.indexOf('.')), origin: originOf(one, list.value) },
    ...bodyWith(suggestedFields(one), one.exact),
  }
  const path = `/articles/${article.id}/annotations`
  return callApi({ method: 'POST', path, body, key: newKey(), schema: annotationView })
}
