import 'server-only'
import type { Principal } from '@/lib/schemas/person'
import { db } from '../db'

type Choice = { id: string; label: string }
type Choices = Record<'storyId' | 'outletId' | 'kind' | 'author' | 'actorId' | 'topicId', Choice[]>

/** As many as a list to choose from can bear; the one that is set is always among them. */
const most = 200

/** What the queue's filters offer: what annotations of this desk really have, by name. */
export async function reviewChoices(
  { deskId }: Principal,
  current: Readonly<Record<string, string>>,
): Promise<Choices> {
  const [stories, outlets, kinds, authors, actors, topics] = await Promise.all([
    db.story.findMany({ where: { deskId }, orderBy: { createdAt: 'desc' }, take: most }),
    db.outlet.findMany({ where: { deskId }, orderBy: { nameKey: 'asc' }, take: most }),
    db.annotationKind.findMany({ where: { deskId }, orderBy: { position: 'asc' } }),
    db.user.findMany({ where: { memberships: { some: { deskId } } }, orderBy: { name: 'asc' }, take: most }),
    db.actor.findMany({
      where: { deskId, mergedIntoId: null, annotations: { some: {} } },
      orderBy: { nameKey: 'asc' },
      take: most,
    }),
    db.topic.findMany({ where: { deskId, annotations: { some: {} } }, orderBy: { labelKey: 'asc' }, take: most }),
  ])
  const withCurrent = (choices: Choice[], id: string | undefined): Choice[] =>
    id && !choices.some((choice) => choice.id === id) ? [...choices, { id, label: 'The one in the address' }] : choices
  return {
    storyId: withCurrent(
      stories.map(({ id, title }) => ({ id, label: title })),
      current['storyId'],
    ),
    outletId: withCurrent(
      outlets.map(({ id, name }) => ({ id, label: name })),
      current['outletId'],
    ),
    kind: kinds.map(({ key, label }) => ({ id: key, label })),
    author: withCurrent(
      authors.map(({ id, name }) => ({ id, label: name })),
      current['author'],
    ),
    actorId: withCurrent(
      actors.map(({ id, name }) => ({ id, label: name })),
      current['actorId'],
    ),
    topicId: withCurrent(
      topics.map(({ id, label }) => ({ id, label })),
      current['topicId'],
    ),
  }
}
