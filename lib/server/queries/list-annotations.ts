import 'server-only'
import { z } from 'zod'
import { ok, type Result, refuse } from '@/lib/domain/result'
import type { AnnotationView } from '@/lib/schemas/annotation'
import { id, type Page, page } from '@/lib/schemas/common'
import type { Principal } from '@/lib/schemas/person'
import { annotationInclude } from '../annotations/annotation-row'
import { db } from '../db'
import { parseInput } from '../parse-input'
import { annotationView } from '../views/annotation-view'
import { decodeCursor, toPage } from './keyset'
import { visibleAnnotations } from './visible'

const filter = page.extend({ articleId: z.string() })
const byPlace = z.tuple([z.int().min(0), z.uuid()])

/** An article's annotations in the order of its text, on whatever version they stand. */
export async function listAnnotations(principal: Principal, input: unknown): Promise<Result<Page<AnnotationView>>> {
  const parsed = parseInput(filter, input)
  if (!parsed.ok) return parsed
  const { articleId, limit, cursor } = parsed.value
  const { deskId } = principal
  const article =
    id.safeParse(articleId).success &&
    (await db.article.findFirst({ where: { id: articleId, deskId }, select: { id: true } }))
  if (!article) return refuse('not_found', 'There is no such article on this desk.')
  const after = decodeCursor(byPlace, cursor)
  if (!after.ok) return after
  const [position, last] = after.value ?? []
  const rows = await db.annotation.findMany({
    where: {
      ...{ articleId, ...visibleAnnotations(principal) },
      ...(after.value && {
        OR: [{ position: { gt: position as number } }, { position: position as number, id: { gt: last as string } }],
      }),
    },
    include: annotationInclude,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: limit + 1,
  })
  return ok(
    toPage(
      rows,
      limit,
      (row) => [row.position, row.id],
      (row) => annotationView(row, principal),
    ),
  )
}

/** All annotations of an article, for the reader, which draws them together. */
export async function allAnnotations(principal: Principal, articleId: string): Promise<AnnotationView[]> {
  const rows = await db.annotation.findMany({
    where: { articleId, ...visibleAnnotations(principal) },
    include: annotationInclude,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => annotationView(row, principal))
}
