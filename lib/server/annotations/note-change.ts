import 'server-only'
import type { CommandContext } from '../command'
import { noteCorrection } from '../corrections/note-correction'
import { annotationSnapshot } from '../views/annotation-snapshot'
import { type AnnotationRow, annotationInclude } from './annotation-row'

/** Reads an annotation as it now is, puts the change on the record, and notes where it ended an approval. */
export async function noteChange(
  context: CommandContext,
  action: string,
  id: string,
  before: AnnotationRow | null,
): Promise<AnnotationRow> {
  const { tx, record } = context
  const after = await tx.annotation.findUniqueOrThrow({ where: { id }, include: annotationInclude })
  record({
    action: `annotation.${action}`,
    subjectType: 'annotation',
    subjectId: id,
    before: before && annotationSnapshot(before),
    after: annotationSnapshot(after),
  })
  if (before) await noteCorrection(context, before, after)
  return after
}
