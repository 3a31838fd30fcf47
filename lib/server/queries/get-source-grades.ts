import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import type { Principal } from '@/lib/schemas/person'
import type { SourceGrades, SourceView } from '@/lib/schemas/source'
import { storyConcordance } from '../concordance/story-concordance'
import { db } from '../db'
import { gradeWordings, type Heard } from '../sources/grade-wordings'
import { getSource } from './get-source'

/** Every quote of the source’s story, compared with what the source says. Refuses as `getSource`. */
export async function getSourceGrades(principal: Principal, sourceId: string): Promise<Result<SourceGrades>> {
  const source = await getSource(principal, sourceId)
  return source.ok ? ok(await gradesOf(principal, source.value)) : source
}

/** The same of a source that was read already. */
export async function gradesOf(
  principal: Principal,
  { id, storyId, text, speaker }: SourceView,
): Promise<SourceGrades> {
  const [{ utterances }, heard] = await Promise.all([
    storyConcordance(principal, storyId),
    speaker && heardAs(principal, speaker.id),
  ])
  const wordings = utterances.flatMap((utterance) => utterance.wordings)
  return { sourceId: id, quotes: gradeWordings(text, wordings, heard) }
}

async function heardAs({ deskId }: Principal, actorId: string): Promise<Heard | null> {
  const actor = await db.actor.findFirst({ where: { id: actorId, deskId }, include: { aliases: true } })
  return actor && { id: actor.id, names: [actor.name, ...actor.aliases.map(({ alias }) => alias)] }
}
