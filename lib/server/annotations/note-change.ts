import 'server-only'
import type { CommandContext } from '../command'
import { annotationSnapshot } from '../views/annotation-snapshot'
import { type AnnotationRow, annotationInclude } from './annotation-row'

/** Reads an annotation as it now is and puts the change on the record. */
export async function noteChange(
  { tx, record }: Pick<CommandContext, 'tx' | 'record'>,
  action: string,
  id: string,
  before: AnnotationRow | null,
): Promise<AnnotationRow> {
  const after = await tx.annotation.findUniqueOrThrow({ where: { id }, include: annotationInclude })
  record({
    action: `annotation.${action}`,
    subjectType: 'annotation',
    subjectId: id,
    before: before && annotationSnapshot(before),
    after: annotationSnapshot(after),
  })
  return after
}
