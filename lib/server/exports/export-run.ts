import 'server-only'
import type { Principal } from '@/lib/schemas/person'
import { db } from '../db'
import { errorForLog, log } from '../log'
import { newId } from '../new-id'

/** An annotation that goes out, as it is then. */
export type Sent = { readonly id: string; readonly revision: number; readonly status: string }

/** What is kept of an export while it is made. */
export type ExportRun = {
  /** Keeps a part of it while the part is sent, and waits for the part before it: one that can’t be kept is the last. */
  readonly note: (sent: readonly Sent[]) => Promise<void>
  /** It was sent to its end. */
  readonly finish: () => Promise<void>
  /** Nothing more comes, for whatever reason; what was sent last is kept as well. */
  readonly settle: () => Promise<void>
}

/** What somebody takes out: in which format, and by which filter. */
type Asked = { readonly format: string; readonly filter: object }

/**
 * Begins to keep who took what out of the desk, and in which revisions, so that they can be told when it is corrected. It
 * stands on connections of its own: the export’s snapshot is read-only. Nothing is written before there is something to
 * keep, so that who only asks leaves no trace. Of a server that is killed, the last part may be missing.
 */
export function exportRun({ deskId, userId }: Principal, { format, filter }: Asked): ExportRun {
  const id = newId()
  const startedAt = new Date()
  let begun: Promise<unknown> | undefined
  let writing: Promise<unknown> = Promise.resolve()
  const begin = () =>
    (begun ??= db.exportRun.create({ data: { id, deskId, userId, format, filter, startedAt } }).then(() => undefined))
  const write = async (sent: readonly Sent[]) => {
    await begin()
    await keep(id, sent)
  }
  return {
    note: async (sent) => {
      await writing
      writing = write(sent)
      // Whoever comes next hears of it.
      writing.catch(() => undefined)
    },
    finish: async () => {
      await writing
      await begin()
      await db.exportRun.update({ where: { id }, data: { finishedAt: new Date() } })
    },
    settle: async () => {
      await writing.catch((error: unknown) =>
        log.warn(
          { event: 'export-not-kept', exportId: id, err: errorForLog(error) },
          'a part of an export is not kept',
        ),
      )
    },
  }
}

/**
 * Together, so that a run that ends in the middle counts what it holds; the count last, for each row that names the run
 * looks at it. In the order of their ids, as others lock annotations. Of what was corrected after the export’s snapshot,
 * people were told too early for who exports: it is told of again, and whoever was told is not (see tell-corrections).
 */
async function keep(id: string, sent: readonly Sent[]): Promise<void> {
  const approved = sent.filter(({ status }) => status === 'approved')
  const [ids, revisions] = [approved.map((one) => one.id), approved.map(({ revision }) => revision)]
  await db.$transaction([
    db.$executeRaw`
      WITH sent AS (
        SELECT one.id, one.revision FROM unnest(${ids}::uuid[], ${revisions}::int[]) AS one (id, revision) ORDER BY 1),
      anew AS (
        UPDATE correction SET told_at = NULL FROM sent WHERE annotation_id = sent.id AND to_revision > sent.revision)
      INSERT INTO exported_annotation (annotation_id, export_id, revision) SELECT id, ${id}::uuid, revision FROM sent`,
    db.exportRun.update({ where: { id }, data: { count: { increment: sent.length } }, select: { id: true } }),
  ])
}
