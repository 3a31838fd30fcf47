import { dayOf } from '@/components/ui/day-of'
import type { ExportRunView } from '@/lib/schemas/correction'
import { words } from '@/lib/words'

const said = words.corrections.runs

/** What an export was to hold, as its form says it. */
export function filterWords({ filter, story }: Pick<ExportRunView, 'filter' | 'story'>): string {
  const { status, articleId, actorId, topicId, since } = filter
  return [
    said.of[status],
    story?.title,
    articleId && said.ofArticle,
    actorId && said.ofActor,
    topicId && said.ofTopic,
    since && said.since(dayOf(since)),
  ]
    .filter(Boolean)
    .join(' · ')
}
