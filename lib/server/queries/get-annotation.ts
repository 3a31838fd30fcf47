import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import type { AnnotationView } from '@/lib/schemas/annotation'
import { id } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { loadAnnotation, noAnnotation } from '../annotations/load-annotation'
import { db } from '../db'
import { annotationView } from '../views/annotation-view'

/** One annotation, deleted ones too (they say so), or `not_found`. */
export async function getAnnotation(principal: Principal, annotationId: string): Promise<Result<AnnotationView>> {
  if (!id.safeParse(annotationId).success) return noAnnotation()
  const found = await loadAnnotation(db, principal, annotationId)
  return found.ok ? ok(annotationView(found.value, principal)) : found
}
