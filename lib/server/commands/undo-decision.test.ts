import { beforeAll, describe, expect, it } from 'vitest'
import type { AnnotationStatus, AnnotationView } from '@/lib/schemas/annotation'
import { db } from '@/lib/server/db'
import { buildAnnotation, decideOne } from '@/lib/server/testing/builders'
import { type OwnDesk, ownDesk, refusalOf, valueOf } from '@/lib/server/testing/own-desk'
import type { Command } from '../command'
import { replayAudit } from '../queries/replay-audit'
import { decideAnnotation } from './decide-annotation'
import { deleteAnnotation } from './delete-annotation'
import { editAnnotation } from './edit-annotation'
import { restoreAnnotation } from './restore-annotation'
import { submitAnnotations } from './submit-annotations'
import { undoDecision } from './undo-decision'
import { withdrawAnnotation } from './withdraw-annotation'

let desk: OwnDesk
beforeAll(async () => {
  desk = await ownDesk()
})

const seen = ({ id, revision }: AnnotationView) => ({ annotationId: id, revision })

describe('undoDecision', () => {
  it.each(['approved', 'changes_requested', 'rejected'] as const)(
    'puts what was %s back as it waited',
    async (status) => {
      const decided = await buildAnnotation(desk, { status })
      const back = valueOf(await undoDecision(desk.reviewer, seen(decided)))
      expect(back).toMatchObject({
        ...{ status: 'submitted', revision: decided.revision + 1 },
        ...{ submittedBy: decided.submittedBy, submittedAt: decided.submittedAt },
        can: { decide: true, undecide: false },
      })
      expect([back.decidedBy, back.decidedAt, back.reason]).toEqual([undefined, undefined, undefined])
      expect((await decideOne(desk.admin, back, 'approve')).status).toBe('approved')
      expect((await replayAudit(desk.deskId)).differences).toEqual([])
    },
  )

  it('is for who decided, and not for another, whatever their role', async () => {
    const decided = await buildAnnotation(desk, { status: 'approved' })
    for (const who of [desk.editor, desk.admin, desk.viewer])
      expect(refusalOf(await undoDecision(who, seen(decided))).code).toBe('forbidden')
  })

  it('ends when anything was written since: an edit, a deletion, or another decision', async () => {
    const edited = await buildAnnotation(desk, { status: 'rejected' })
    const draft = valueOf(await editAnnotation(desk.editor, { ...seen(edited), note: 'Other words.' }))
    expect(refusalOf(await undoDecision(desk.reviewer, seen(draft))).code).toBe('forbidden')
    expect(refusalOf(await undoDecision(desk.reviewer, seen(edited))).code).toBe('revision_conflict')
    const removed = valueOf(
      await deleteAnnotation(desk.editor, seen(await buildAnnotation(desk, { status: 'approved' }))),
    )
    expect(refusalOf(await undoDecision(desk.reviewer, seen(removed))).code).toBe('forbidden')
    const restored = valueOf(await restoreAnnotation(desk.editor, seen(removed)))
    expect(refusalOf(await undoDecision(desk.reviewer, seen(restored))).code).toBe('forbidden')
  })
})

type Write = (to: AnnotationView) => [Command<unknown>, object]
const writes: Record<string, [AnnotationStatus, 'editor' | 'reviewer', Write]> = {
  edit: ['draft', 'editor', (to) => [editAnnotation, { ...seen(to), note: 'Heard.' }]],
  delete: ['draft', 'editor', (to) => [deleteAnnotation, seen(to)]],
  submit: ['draft', 'editor', (to) => [submitAnnotations, { ids: [to.id] }]],
  withdraw: ['submitted', 'editor', (to) => [withdrawAnnotation, seen(to)]],
  decide: ['submitted', 'reviewer', (to) => [decideAnnotation, { ...seen(to), decision: 'approve' }]],
  undecide: ['approved', 'reviewer', (to) => [undoDecision, seen(to)]],
  restore: ['draft', 'editor', (to) => [restoreAnnotation, seen(to)]],
}

describe('an Idempotency-Key', () => {
  it.each(Object.entries(writes))('makes a repeated %s one, with one answer', async (name, [status, by, write]) => {
    const made = await buildAnnotation(desk, { status })
    const to = name === 'restore' ? valueOf(await deleteAnnotation(desk.editor, seen(made))) : made
    const [command, input] = write(to)
    const idempotencyKey = `${name}-${to.id}`
    const send = () => command(desk[by], input, { idempotencyKey })
    const answers = (await Promise.all([send(), send(), send()])).map(valueOf)
    expect(answers[1]).toEqual(answers[0])
    expect(valueOf(await send())).toEqual(answers[2])
    const { revision } = await db.annotation.findUniqueOrThrow({ where: { id: to.id } })
    expect(revision).toBe(to.revision + 1)
  })
})
