import { beforeAll, describe, expect, it } from 'vitest'
import { can } from '@/lib/policies/can'
import { annotationStatus } from '@/lib/schemas/annotation'
import { role } from '@/lib/schemas/person'
import { db, Prisma } from '@/lib/server/db'
import { buildAnnotation } from '@/lib/server/testing/builders'
import { type OwnDesk, ownDesk, valueOf } from '@/lib/server/testing/own-desk'
import { annotationInclude } from '../annotations/annotation-row'
import { deleteAnnotation } from '../commands/delete-annotation'
import { editAnnotation } from '../commands/edit-annotation'
import { annotationView, subjectOf } from '../views/annotation-view'
import { countReview } from './count-review'
import { decidableAnnotations, visibleAnnotations, visibleInSql } from './visible'

let desk: OwnDesk
let other: OwnDesk

/** Every status, made by each who can make one, edited by another, deleted: on two desks. */
beforeAll(async () => {
  desk = await ownDesk()
  other = await ownDesk()
  for (const status of annotationStatus.options) await buildAnnotation(desk, { status })
  for (const by of [desk.reviewer, desk.admin]) await buildAnnotation(desk, { by, status: 'submitted' })
  const edited = await buildAnnotation(desk, { status: 'submitted' })
  valueOf(await editAnnotation(desk.reviewer, { annotationId: edited.id, revision: edited.revision, note: 'Edited' }))
  for (const status of ['draft', 'submitted', 'approved'] as const) {
    const { id, revision } = await buildAnnotation(desk, { status })
    valueOf(await deleteAnnotation(desk.editor, { annotationId: id, revision }))
  }
  await buildAnnotation(other, { status: 'submitted' })
})

const everything = async () => db.annotation.findMany({ include: annotationInclude, orderBy: { id: 'asc' } })
const found = async (where: Prisma.AnnotationWhereInput) =>
  (await db.annotation.findMany({ where, orderBy: { id: 'asc' } })).map(({ id }) => id)

describe.each(role.options)('what a %s is shown', (as) => {
  it('is what they may read, and what stands', async () => {
    const who = desk[as]
    const expected = (await everything())
      .filter((row) => row.deskId === who.deskId && row.deletedAt === null && can(who, 'annotation.read'))
      .map(({ id }) => id)
    expect(await found(visibleAnnotations(who))).toEqual(expected)
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM annotation a WHERE ${Prisma.join(visibleInSql(who), ' AND ')} ORDER BY a.id`
    expect(rows.map(({ id }) => id)).toEqual(expected)
  })

  it('as waiting for them is what they may decide on now', async () => {
    const who = desk[as]
    const rows = (await everything()).filter((row) => row.deskId === who.deskId)
    const expected = rows
      .filter((row) => row.status === 'submitted' && can(who, 'annotation.decide', subjectOf(row)))
      .map(({ id }) => id)
    expect(await found(decidableAnnotations(who))).toEqual(expected)
    const shown = rows.filter((row) => row.deletedAt === null && annotationView(row, who).can.decide)
    expect(shown.map(({ id }) => id)).toEqual(expected)
    expect((await countReview(who)).forYou).toBe(expected.length)
  })
})
