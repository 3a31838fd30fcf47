import 'server-only'
import { nameKey } from '@/lib/domain/names/name-key'
import type { Principal } from '@/lib/schemas/person'
import { writeAudit } from '../audit'
import { newId } from '../new-id'
import type { Transaction } from '../transaction'
import { topicSnapshot } from '../views/topic-snapshot'
import { starterTopics } from './starter-topics'

/** The two kinds of annotation that every desk starts with; a colour is the name of a token of the style sheet. */
export const starterKinds = [
  { key: 'quote', label: 'Quote', colour: 'quote', position: 0 },
  { key: 'claim', label: 'Claim', colour: 'claim', position: 1 },
] as const

type Founding = {
  readonly slug: string
  readonly name: string
  /** Somebody who has an account: the desk’s record begins with them. */
  readonly founder: Pick<Principal, 'userId' | 'name'>
}

/**
 * Makes a desk with what it needs for work: its kinds, the starter topics, and the beginning of its record.
 * Gives back the founder as admin of it; the membership itself is the caller's to write.
 */
export async function createDesk(tx: Transaction, { slug, name, founder }: Founding): Promise<Principal> {
  const desk = await tx.desk.create({ data: { id: newId(), slug, name } })
  const principal: Principal = { ...founder, deskId: desk.id, role: 'admin', means: 'seed' }
  await tx.annotationKind.createMany({ data: starterKinds.map((kind) => ({ id: newId(), deskId: desk.id, ...kind })) })
  const ids = new Map(starterTopics.map(({ notation }) => [notation, newId()]))
  const topics = await tx.topic.createManyAndReturn({
    data: starterTopics.map(({ notation, label, broader, wikidataId }) => ({
      id: ids.get(notation) as string,
      deskId: desk.id,
      ...{ notation, label, labelKey: nameKey(label), wikidataId: wikidataId ?? null },
      broaderId: (broader && ids.get(broader)) ?? null,
    })),
  })
  await writeAudit(tx, principal, [
    {
      action: 'desk.create',
      subjectType: 'desk',
      subjectId: desk.id,
      before: null,
      after: { id: desk.id, slug, name, createdAt: desk.createdAt.toISOString(), kinds: starterKinds },
    },
    ...topics.map((topic) => ({
      action: 'topic.create',
      subjectType: 'topic' as const,
      subjectId: topic.id,
      before: null,
      after: topicSnapshot(topic),
    })),
  ])
  return principal
}
