import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { isDecided, nextStatus, type StatusMove } from '@/lib/domain/annotations/status'
import { type AnnotationAction, can } from '@/lib/policies/can'
import type { AnnotationStatus, AnnotationView } from '@/lib/schemas/annotation'
import type { Principal, Role } from '@/lib/schemas/person'
import { db } from '@/lib/server/db'
import { buildAnnotation, buildArticle } from '@/lib/server/testing/builders'
import { type OwnDesk, ownDesk, valueOf } from '@/lib/server/testing/own-desk'
import { getAnnotation } from '../queries/get-annotation'
import { replayAudit } from '../queries/replay-audit'
import { decideAnnotation } from './decide-annotation'
import { deleteAnnotation } from './delete-annotation'
import { editAnnotation } from './edit-annotation'
import { restoreAnnotation } from './restore-annotation'
import { submitAnnotations } from './submit-annotations'
import { undoDecision } from './undo-decision'
import { withdrawAnnotation } from './withdraw-annotation'

let desk: OwnDesk
let articleId: string
beforeAll(async () => {
  desk = await ownDesk()
  articleId = (await buildArticle(desk)).articleId
})

type Move = StatusMove | 'delete' | 'restore'
type Step = { by: Role; move: Move; stale: boolean }
/** What we know an annotation to be, by the table and the rights alone. */
type Model = {
  status: AnnotationStatus
  deleted: boolean
  revision: number
  createdById: string
  editedById: string
  freshlyDecidedById: string | null
}

const rightTo = (move: Move): AnnotationAction => {
  if (move === 'approve' || move === 'request_changes' || move === 'reject') return 'annotation.decide'
  return move === 'delete' ? 'annotation.remove' : `annotation.${move}`
}

/** The state after a step that must be allowed; undefined where it must be refused. */
function expected(model: Model, { by, move, stale }: Step): Model | undefined {
  const who = desk[by]
  if (stale && move !== 'submit') return undefined
  if (!can(who, rightTo(move), model)) return undefined
  const next = { ...model, revision: model.revision + 1, freshlyDecidedById: null }
  if (move === 'delete' || move === 'restore') return { ...next, deleted: move === 'delete' }
  const status = nextStatus(model.status, move)
  if (!status.ok) return undefined
  return {
    ...{ ...next, status: status.value },
    ...(move === 'edit' && { editedById: who.userId }),
    ...(isDecided(status.value) && { freshlyDecidedById: who.userId }),
  }
}

async function take({ id, revision }: AnnotationView, { by, move, stale }: Step, n: number): Promise<boolean> {
  const who: Principal = desk[by]
  const ref = { annotationId: id, revision: stale ? revision - 1 : revision }
  if (move === 'edit') return (await editAnnotation(who, { ...ref, note: `Note ${n}` })).ok
  if (move === 'submit') {
    const offered = await submitAnnotations(who, { ids: [id] })
    return offered.ok && offered.value.items[0]?.ok === true
  }
  if (move === 'undecide') return (await undoDecision(who, ref)).ok
  if (move === 'withdraw') return (await withdrawAnnotation(who, ref)).ok
  if (move === 'delete') return (await deleteAnnotation(who, ref)).ok
  if (move === 'restore') return (await restoreAnnotation(who, ref)).ok
  return (await decideAnnotation(who, { ...ref, decision: move, reason: 'Because.' })).ok
}

const step: fc.Arbitrary<Step> = fc.record({
  by: fc.constantFrom<Role>('viewer', 'editor', 'editor', 'reviewer', 'reviewer', 'admin'),
  move: fc.constantFrom<Move>(
    'edit',
    'submit',
    'submit',
    'withdraw',
    'approve',
    'request_changes',
    'reject',
    'undecide',
    'undecide',
    'delete',
    'restore',
  ),
  stale: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
})

describe('an annotation', () => {
  it('goes just where the status table and the rights let it, whoever tries what in whatever order', async () => {
    const makers = fc.constantFrom<Role>('editor', 'reviewer')
    await fc.assert(
      fc.asyncProperty(makers, fc.array(step, { minLength: 4, maxLength: 14 }), async (maker, steps) => {
        let now = await buildAnnotation(desk, { articleId, by: desk[maker] })
        const { userId } = desk[maker]
        let model: Model = {
          ...{ status: 'draft', deleted: false, revision: 1 },
          ...{ createdById: userId, editedById: userId, freshlyDecidedById: null },
        }
        const stands = () => model.status === 'approved' && !model.deleted
        let ended = 0
        for (const [n, one] of steps.entries()) {
          const stood = stands()
          const next = expected(model, one)
          expect(await take(now, one, n), JSON.stringify({ ...one, ...model })).toBe(next !== undefined)
          model = next ?? model
          if (stood && !stands()) ended++
          now = valueOf(await getAnnotation(desk.viewer, now.id))
          expect({
            ...{ status: now.status, deleted: now.deleted, revision: now.revision },
            ...{ createdById: now.createdBy.id, editedById: now.editedBy.id },
            freshlyDecidedById: now.decidedAt === now.updatedAt ? now.decidedBy?.id : null,
          }).toEqual(model)
          expect(now.decidedBy !== undefined).toBe(['approved', 'rejected', 'changes_requested'].includes(model.status))
          expect(now.submittedBy !== undefined).toBe(model.status !== 'draft')
        }
        expect(await db.correction.count({ where: { annotationId: now.id } })).toBe(ended)
      }),
      { numRuns: Number(process.env['VERBATIM_MODEL_RUNS'] ?? 8) },
    )
  }, 120_000)

  it('leaves a record of all that which replays exactly', async () => {
    expect((await replayAudit(desk.deskId)).differences).toEqual([])
  })
})
