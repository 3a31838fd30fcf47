import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import { contextOf } from '@/lib/domain/text/context-of'
import { occurrencesOf } from '@/lib/domain/text/occurrences'
import { overlap } from '@/lib/domain/text/overlap'
import { textIndex } from '@/lib/domain/text/text-index'
import { type OccurrenceView, occurrenceFilter } from '@/lib/schemas/occurrence'
import type { Principal } from '@/lib/schemas/person'
import { db } from '../db'
import { parseInput } from '../parse-input'
import { getStory } from './get-story'

/** A preview that somebody goes through by eye needs no more. */
const most = 500
const articlesAtOnce = 20

/** Where words stand in the articles of a story, for marking them all; each place told whether it is marked. */
export async function listOccurrences(
  principal: Principal,
  storyId: string,
  filter: unknown,
): Promise<Result<{ items: OccurrenceView[]; more: boolean }>> {
  const story = await getStory(principal, storyId)
  if (!story.ok) return story
  const parsed = parseInput(occurrenceFilter, filter)
  if (!parsed.ok) return parsed
  const { text, likeness, kind } = parsed.value
  const items: OccurrenceView[] = []
  for (let cursor: string | undefined; items.length <= most; ) {
    const articles = await db.article.findMany({
      where: { storyId, deskId: principal.deskId, deletedAt: null, ...(cursor && { id: { gt: cursor } }) },
      include: { currentVersion: true, outlet: true },
      orderBy: { id: 'asc' },
      take: articlesAtOnce,
    })
    for (const { id: articleId, title, outlet, currentVersion: version } of articles) {
      if (!version) continue
      const index = textIndex(version.text)
      const found = occurrencesOf(index, text, likeness)
      const taken = found.length > 0 ? await markedSpans(version.id, kind) : []
      for (const span of found)
        items.push({
          ...{ articleId, versionId: version.id, title, outlet: outlet?.name ?? null, ...span },
          ...{ exact: index.slice(span.start, span.end), ...contextOf(index, span, 60) },
          marked: taken.some((one) => overlap(one, span)),
        })
    }
    cursor = articles.at(-1)?.id
    if (articles.length < articlesAtOnce) break
  }
  return ok({ items: items.slice(0, most), more: items.length > most })
}

const markedSpans = (versionId: string, kind: string) =>
  db.annotationSpan.findMany({
    where: { versionId, purpose: 'target', anchor: { annotation: { deletedAt: null, kind: { key: kind } } } },
    select: { start: true, end: true },
  })
