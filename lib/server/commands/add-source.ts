import 'server-only'
import { createHash } from 'node:crypto'
import { ok, refuse } from '@/lib/domain/result'
import { sourceText } from '@/lib/domain/sources/source-text'
import { can } from '@/lib/policies/can'
import { type AddedSource, addSourceInput } from '@/lib/schemas/source'
import { command } from '../command'
import { hold } from '../library/hold'
import { newId } from '../new-id'
import { noStory } from '../queries/get-story'
import { placeSpeaker, setRemoved } from '../sources/source-row'
import { sourceHeadSelect, sourceItem, sourceSnapshot } from '../views/source-view'

/**
 * Adds what was said, as a source has it, to a story. The same text again is the source that the story has, as it is
 * described there; one that was removed comes back.
 */
export const addSource = command('add-source', addSourceInput, async (context, input) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'source.add')) return refuse('forbidden', 'Your role can’t add sources on this desk.')
  const { storyId, title, url, saidAt } = input
  const { deskId, userId } = principal
  if (!(await tx.story.findFirst({ where: { id: storyId, deskId }, select: { id: true } }))) return noStory()
  const read = sourceText(input.text)
  if (!read.ok) return read
  const text = read.value
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex')
  await hold(tx, 'source text', storyId, sha256)
  const known = await tx.primarySource.findFirst({ where: { storyId, deskId, sha256 }, select: sourceHeadSelect })
  if (known) {
    const standing = known.deletedAt ? await setRemoved(context, known, null) : known
    const outcome = known.deletedAt ? 'restored' : 'unchanged'
    return ok<AddedSource>({ ...sourceItem(principal, standing), text, outcome })
  }
  const speakerId = await placeSpeaker(context, input.speakerId)
  if (!speakerId.ok) return speakerId
  const made = await tx.primarySource.create({
    data: {
      ...{ id: newId(), deskId, storyId, title, url: url ?? null, speakerId: speakerId.value },
      ...{ saidAt: saidAt ? new Date(saidAt) : null, text, sha256, length: [...text].length },
      ...{ createdById: userId, createdAt: now, updatedAt: now },
    },
    select: sourceHeadSelect,
  })
  record({
    ...{ action: 'source.add', subjectType: 'source', subjectId: made.id },
    ...{ before: null, after: sourceSnapshot(made) },
  })
  return ok<AddedSource>({ ...sourceItem(principal, made), text, outcome: 'added' })
})
