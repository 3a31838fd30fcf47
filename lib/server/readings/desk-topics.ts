import 'server-only'
import { type TopicIndex, topicIndex } from '@/lib/language/topics/find-topics'
import { db } from '../db'

/** A desk's tree does not grow beyond this in any case known; the standard one has 1,300 topics. */
const mostTopics = 5_000

/** The desk’s topics by the words that lead to them. */
export async function deskTopics(deskId: string): Promise<TopicIndex> {
  const topics = await db.topic.findMany({
    where: { deskId, retiredAt: null },
    select: { id: true, label: true, broaderId: true },
    orderBy: { id: 'asc' },
    take: mostTopics,
  })
  return topicIndex(topics)
}
