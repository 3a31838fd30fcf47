import 'server-only'
import type { TopicView } from '@/lib/schemas/vocabulary'
import { Prisma } from '../db'
import type { Transaction } from '../transaction'

type Topic = Prisma.TopicGetPayload<object>
type Place = { id: string; path: string[]; narrower: number; annotations: number }

/** Topics with their path from the top of the tree and their counts, read for all of them at once. */
export async function topicViews(tx: Transaction, topics: readonly Topic[]): Promise<TopicView[]> {
  const places = new Map((await placeAll(tx, topics)).map((place) => [place.id, place]))
  return topics.map((topic) => ({
    id: topic.id,
    label: topic.label,
    labels: topic.labels as TopicView['labels'],
    definition: topic.definition,
    notation: topic.notation,
    broaderId: topic.broaderId,
    path: places.get(topic.id)?.path ?? [],
    narrowerCount: places.get(topic.id)?.narrower ?? 0,
    wikidataId: topic.wikidataId,
    retired: topic.retiredAt !== null,
    revision: topic.revision,
    annotationCount: places.get(topic.id)?.annotations ?? 0,
  }))
}

/** One topic's view. */
export async function topicView(tx: Transaction, topic: Topic): Promise<TopicView> {
  const [view] = await topicViews(tx, [topic])
  return view as TopicView
}

/** The climb stops at the hundredth step, so that a ring that should not be there can't hang a page. */
async function placeAll(tx: Transaction, topics: readonly Topic[]): Promise<Place[]> {
  if (topics.length === 0) return []
  const ids = Prisma.join(topics.map(({ id }) => Prisma.sql`${id}::uuid`))
  return tx.$queryRaw<Place[]>`
    WITH RECURSIVE climb AS (
      SELECT id, broader_id AS above, '{}'::text[] AS path, 0 AS steps FROM topic WHERE id IN (${ids})
      UNION ALL
      SELECT climb.id, t.broader_id, t.label || climb.path, steps + 1
        FROM climb JOIN topic t ON t.id = climb.above WHERE steps < 100
    ), paths AS (
      SELECT DISTINCT ON (id) id, path FROM climb ORDER BY id, steps DESC
    )
    SELECT paths.id, paths.path,
           (SELECT count(*)::int FROM topic n WHERE n.broader_id = paths.id AND n.retired_at IS NULL) AS narrower,
           (SELECT count(*)::int FROM annotation_topic l
              JOIN annotation n ON n.id = l.annotation_id AND n.deleted_at IS NULL
             WHERE l.topic_id = paths.id) AS annotations
      FROM paths`
}
