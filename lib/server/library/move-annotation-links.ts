import 'server-only'
import { annotationInclude } from '../annotations/annotation-row'
import type { CommandContext } from '../command'
import { annotationSnapshot } from '../views/annotation-snapshot'

/** So many annotations are read and written at once: an actor may have tens of thousands. */
const batch = 500

/**
 * Lets every annotation that names one actor name another instead, once in each role, and puts each on
 * record. Where it named both, the link is one afterwards, and both places in the text stay marked.
 */
export async function moveAnnotationLinks(context: CommandContext, fromId: string, intoId: string): Promise<void> {
  const named = await context.tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM annotation WHERE id IN (SELECT annotation_id FROM annotation_actor WHERE actor_id = ${fromId}::uuid)
     ORDER BY id FOR UPDATE`
  for (let start = 0; start < named.length; start += batch) {
    const ids = named.slice(start, start + batch).map(({ id }) => id)
    await moveSome(context, ids, fromId, intoId)
  }
}

async function moveSome({ tx, now, record }: CommandContext, ids: string[], fromId: string, intoId: string) {
  const read = () =>
    tx.annotation.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' }, include: annotationInclude })
  const before = new Map((await read()).map((row) => [row.id, row]))
  await tx.$executeRaw`
    INSERT INTO annotation_actor (annotation_id, actor_id, role)
    SELECT annotation_id, ${intoId}::uuid, role FROM annotation_actor
     WHERE actor_id = ${fromId}::uuid AND annotation_id = ANY(${ids}::uuid[]) ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    DELETE FROM annotation_actor WHERE actor_id = ${fromId}::uuid AND annotation_id = ANY(${ids}::uuid[])`
  await tx.$executeRaw`
    UPDATE annotation_span SET actor_id = ${intoId}::uuid
     WHERE actor_id = ${fromId}::uuid AND annotation_id = ANY(${ids}::uuid[])`
  await tx.$executeRaw`
    UPDATE annotation SET revision = revision + 1, updated_at = ${now} WHERE id = ANY(${ids}::uuid[])`
  for (const after of await read()) {
    const was = before.get(after.id)
    record({
      action: 'annotation.merge_actor',
      subjectType: 'annotation',
      subjectId: after.id,
      before: was ? annotationSnapshot(was) : null,
      after: annotationSnapshot(after),
    })
  }
}
