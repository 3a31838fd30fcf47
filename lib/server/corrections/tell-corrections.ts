import 'server-only'
import { tell } from '../comments/tell'
import { db, type Prisma } from '../db'
import { errorForLog, log } from '../log'
import type { Transaction } from '../transaction'
import type { ApprovedState } from './approved-state'
import { otherVariants } from './other-variants'

/** A story of some hundred articles takes seconds to be laid side by side. In milliseconds. */
const patience = { maxWait: 10_000, timeout: 60_000 }

/**
 * Tells of every correction that nobody was told of yet, the oldest first: who marked another variant of its utterance,
 * and who exported what was approved. Several servers may do so at once: each takes others, and one that dies gives its
 * own back. One that fails is left for the next time. Returns how many were told.
 */
export async function tellCorrections(): Promise<number> {
  const failed: string[] = []
  for (let told = 0; ; told++) {
    const id = await tellNext(failed)
    if (!id) return told - failed.length
    // Requests come between two corrections.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** The correction that was taken, told of or added to those that failed; undefined when none is left. */
async function tellNext(failed: string[]): Promise<string | undefined> {
  let id: string | undefined
  try {
    await db.$transaction(async (tx) => {
      id = await takeOldest(tx, failed)
      if (id) await tellOf(tx, id)
    }, patience)
  } catch (error) {
    if (!id) throw error
    failed.push(id)
    log.warn({ event: 'telling-failed', correctionId: id, err: errorForLog(error) }, 'nobody was told')
  }
  return id
}

async function takeOldest(tx: Transaction, failed: readonly string[]): Promise<string | undefined> {
  const [taken] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM correction WHERE told_at IS NULL AND id <> ALL(${failed}::uuid[])
     ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED`
  return taken?.id
}

async function tellOf(tx: Transaction, id: string): Promise<void> {
  const row = await tx.correction.findUniqueOrThrow({
    where: { id },
    include: { article: { select: { storyId: true } } },
  })
  const was = row.before as unknown as ApprovedState
  const { deskId, byId, articleId, annotationId, createdAt } = row
  const variants = was.variants ?? (await otherVariants({ ...row, storyId: row.article.storyId }, was))
  const people = await whoReliedOn(tx, row, variants)
  // With the moment of the correction, by which its notifications are known: of one annotation, no two have the same.
  await tell(
    { tx, now: createdAt, principal: { deskId, userId: byId } },
    { articleId, annotationId },
    new Map(people.map((userId) => [userId, 'correction'])),
  )
  const before = { ...was, variants } as unknown as Prisma.InputJsonObject
  await tx.correction.update({ where: { id }, data: { toldAt: new Date(), before } })
}

type Corrected = { deskId: string; annotationId: string; toRevision: number; createdAt: Date }

/** Who made a variant or an export that relies on what was approved, and has not been told of this correction. */
async function whoReliedOn(
  tx: Transaction,
  { deskId, annotationId, toRevision, createdAt }: Corrected,
  variants: readonly string[],
): Promise<string[]> {
  const people = await tx.$queryRaw<{ id: string }[]>`
    (SELECT created_by_id AS id FROM annotation WHERE id = ANY(${variants}::uuid[]) AND desk_id = ${deskId}::uuid
     UNION
     SELECT run.user_id FROM exported_annotation sent JOIN export_run run ON run.id = sent.export_id
      WHERE sent.annotation_id = ${annotationId}::uuid AND sent.revision < ${toRevision} AND run.desk_id = ${deskId}::uuid)
    EXCEPT
    SELECT user_id FROM notification
     WHERE annotation_id = ${annotationId}::uuid AND kind = 'correction' AND created_at = ${createdAt}`
  return people.map(({ id }) => id)
}
