import 'server-only'
import { wordDiff } from '@/lib/domain/concordance/word-diff'
import type { CorrectionView } from '@/lib/schemas/correction'
import { type ApprovedState, speakersOf } from '../corrections/approved-state'
import { db, type Prisma } from '../db'

const person = { select: { id: true, name: true } } as const

export const correctionInclude = {
  by: person,
  article: { select: { id: true, title: true, storyId: true, outlet: { select: { name: true } } } },
  annotation: { include: { actors: { include: { actor: { select: { name: true } } }, orderBy: { actorId: 'asc' } } } },
} as const satisfies Prisma.CorrectionInclude

export type CorrectionRow = Prisma.CorrectionGetPayload<{ include: typeof correctionInclude }>
type ReliedOn = CorrectionView['reliedOn']

/** Exports shown with a correction; a nightly one would be hundreds. */
const mostExports = 20

/** Corrections with who relied on what was approved, in the order given; for any number of them a few queries. */
export async function correctionViews(rows: readonly CorrectionRow[]): Promise<CorrectionView[]> {
  const ids = rows.flatMap(({ before }) => wasOf(before).variants ?? [])
  const [variants, exports] = await Promise.all([variantsOf([...new Set(ids)]), exportsOf(rows.map(({ id }) => id))])
  return rows.map((row) => {
    const sent = exports.filter(({ correctionId }) => correctionId === row.id)
    return correctionView(row, {
      variants: (wasOf(row.before).variants ?? []).flatMap((id) => variants.get(id) ?? []),
      exports: sent.map(({ correctionId: _, all: __, byId, byName, at, ...one }) => ({
        ...{ ...one, by: { id: byId, name: byName }, at: at.toISOString() },
      })),
      exportCount: sent[0]?.all ?? 0,
    })
  })
}

const wasOf = (before: unknown) => before as ApprovedState

function correctionView(row: CorrectionRow, reliedOn: ReliedOn): CorrectionView {
  const { id, kind, annotationId, article, annotation, by, fromRevision, toRevision } = row
  const { exact, form, speakers } = wasOf(row.before)
  const { status, revision, deletedAt, decidedAt, decisionReason } = annotation
  const isDecidedSince = decidedAt !== null && decidedAt >= row.createdAt
  return {
    ...{ id, kind, annotationId, by, at: row.createdAt.toISOString(), fromRevision, toRevision, reliedOn },
    article: { id: article.id, title: article.title, outlet: article.outlet?.name ?? null, storyId: article.storyId },
    before: { exact, form, speakers: [...speakers] },
    now: {
      ...{ exact: annotation.exact, form: annotation.quoteForm, speakers: speakersOf(annotation) },
      ...{ status, revision, deleted: deletedAt !== null },
    },
    diff: wordDiff(exact, annotation.exact),
    approvedAgain: status === 'approved' && deletedAt === null,
    reason: isDecidedSince && status !== 'approved' ? decisionReason : null,
    told: row.toldAt !== null,
  }
}

async function variantsOf(ids: readonly string[]): Promise<Map<string, ReliedOn['variants'][number]>> {
  const rows = await db.annotation.findMany({
    where: { id: { in: [...ids] }, deletedAt: null },
    include: { article: { select: { id: true, title: true, outlet: { select: { name: true } } } }, createdBy: person },
  })
  return new Map(
    rows.map(({ id, article, exact, status, createdBy }) => [
      id,
      {
        ...{ annotationId: id, articleId: article.id, title: article.title, outlet: article.outlet?.name ?? null },
        ...{ exact, status, createdBy },
      },
    ]),
  )
}

type Sent = {
  correctionId: string
  id: string
  format: string
  at: Date
  finished: boolean
  revision: number
  byId: string
  byName: string
  all: number
}

const exportsOf = (ids: readonly string[]) => db.$queryRaw<Sent[]>`
  SELECT c.id AS "correctionId", run.*
    FROM correction c CROSS JOIN LATERAL (
      SELECT r.id, r.format, r.started_at AS at, r.finished_at IS NOT NULL AS finished, sent.revision,
             u.id AS "byId", u.name AS "byName", (count(*) OVER ())::int AS "all"
        FROM exported_annotation sent JOIN export_run r ON r.id = sent.export_id JOIN "user" u ON u.id = r.user_id
       WHERE sent.annotation_id = c.annotation_id AND sent.revision < c.to_revision
       ORDER BY r.started_at DESC, r.id DESC LIMIT ${mostExports}) run
   WHERE c.id = ANY(${[...ids]}::uuid[]) ORDER BY run.at DESC, run.id DESC`
