import type { AnnotationView, Decision } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'
import type { AnnotationFields, WriteBody } from '../annotation-fields'
import { decideAnnotation, getAnnotation, undoDecision } from '../annotations'
import type { Answer, Refusal } from '../client'
import { newKey } from '../new-key'
import type { NewWrite, Outbox } from '../outbox/outbox'

type OnOne<Do extends string, More = unknown> = More & {
  readonly do: Do
  readonly articleId: string
  readonly id: string
}

/** One thing to do again or the other way round. It finds the newest revision by itself. */
export type Step =
  | OnOne<'delete'>
  | OnOne<'restore'>
  | OnOne<'withdraw'>
  | OnOne<'edit', { readonly base: AnnotationView; readonly fields: AnnotationFields; readonly body: WriteBody }>
  | OnOne<'decide', { readonly decision: Decision; readonly reason: string | undefined }>
  | OnOne<'undecide'>
  | { readonly do: 'submit'; readonly articleId: string; readonly ids: readonly string[] }

/** Why a step could not be taken; nothing when it was. */
export type StepTrouble = { readonly message: string } | undefined

/** Takes a step: writes go through the queue, so that they show at once and are not lost; decisions ask the server. */
export async function takeStep(outbox: Outbox, step: Step): Promise<StepTrouble> {
  if (step.do === 'submit') return sent(outbox, { ...intention(outbox, step), do: 'submit', ids: [...step.ids] })
  const known = outbox.heard(step.id) ?? (outbox.isWaiting(step.id) ? undefined : await ask(outbox, step.id))
  if (known && 'code' in known) return known
  if (step.do === 'decide' || step.do === 'undecide') {
    if (!known) return { message: words.saving.notThere }
    return told(
      outbox,
      await (step.do === 'undecide' ? undoDecision(known) : decideAnnotation(known, step.decision, step.reason)),
    )
  }
  // What somebody else said since must not go with one’s own words.
  const isMine = step.do === 'restore' || step.do === 'withdraw' || outbox.isWaiting(step.id)
  if (known && !isMine && known.editedBy.id !== outbox.userId)
    return { message: words.saving.changedSince(known.editedBy.name) }
  const shared = { ...intention(outbox, step), id: step.id, revision: known?.revision ?? null }
  if (step.do !== 'edit') return sent(outbox, { ...shared, do: step.do })
  const { fields, body, base } = step
  return sent(outbox, { ...shared, do: 'edit', fields, body, base: known ?? base })
}

const intention = ({ userId }: Outbox, { articleId }: { articleId: string }) => ({
  ...{ key: newKey(), userId, articleId, at: new Date().toISOString() },
})

async function sent(outbox: Outbox, write: NewWrite): Promise<StepTrouble> {
  const outcome = await outbox.add(write).answered
  if (!outcome.sent.ok) return { message: outcome.sent.error.message }
  const [reason] = outcome.sent.value.refused
  return reason === undefined ? undefined : { message: reason }
}

function told(outbox: Outbox, answer: Answer<AnnotationView>): StepTrouble {
  if (!answer.ok) return { message: answer.error.message }
  outbox.tell([answer.value])
  return undefined
}

async function ask(outbox: Outbox, id: string): Promise<AnnotationView | Refusal> {
  const answer = await getAnnotation(id)
  if (answer.ok) outbox.know([answer.value])
  return answer.ok ? answer.value : answer.error
}
