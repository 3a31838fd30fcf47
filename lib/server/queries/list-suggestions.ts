import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import { dismissedTerms } from '@/lib/domain/suggestions/lessons'
import type { NamedActor } from '@/lib/domain/suggestions/named-actors'
import { suggest } from '@/lib/domain/suggestions/suggest'
import { textIndex } from '@/lib/domain/text/text-index'
import { engine, type Findings, readArticle, readTopics } from '@/lib/language/read-article'
import type { ArticleView } from '@/lib/schemas/article'
import type { Principal } from '@/lib/schemas/person'
import type { SuggestionList, SuggestionView } from '@/lib/schemas/suggestion'
import { db } from '../db'
import { deskLessons } from '../readings/desk-lessons'
import { deskTopics } from '../readings/desk-topics'
import { getArticle } from './get-article'
import { listNamedActors } from './list-named-actors'

/** What the machine would mark in an article's current version, by which rule and why. It decides nothing. */
export async function listSuggestions(principal: Principal, articleId: string): Promise<Result<SuggestionList>> {
  const article = await getArticle(principal, articleId)
  return article.ok ? ok((await readAlong(principal, article.value)).suggestions) : article
}

/**
 * For an article that is at hand: whom of the desk's actors it names, and what is proposed. What was read in the
 * background is taken from there; what was not yet is read now, which takes milliseconds. Adapters are never waited for.
 */
export async function readAlong(
  principal: Principal,
  { version }: ArticleView,
): Promise<{ named: NamedActor[]; suggestions: SuggestionList }> {
  const { id: versionId, text, blocks } = version
  const [readings, lessons, topics] = await Promise.all([
    db.reading.findMany({ where: { versionId }, orderBy: { engine: 'asc' } }),
    deskLessons(principal.deskId),
    deskTopics(principal.deskId),
  ])
  const own = readings.find((reading) => reading.engine === engine.name && reading.engineVersion === engine.version)
  const findings = own?.findings ? (own.findings as unknown as Findings) : readArticle(text, blocks)
  const persons = findings.named.filter(({ kind }) => kind === 'person').map(({ name }) => name)
  const named = await listNamedActors(principal, text, { names: persons, ids: [...new Set(lessons.aliases.values())] })
  const index = textIndex(text)
  const context = { versionId, index, actors: named, lessons }
  const items = suggest(findings, { ...context, topics: readTopics(text, blocks, topics, dismissedTerms(lessons)) })
  const others = readings.filter((reading) => reading.engine !== engine.name)
  const proposed = others.flatMap((reading) =>
    reading.status === 'done' && reading.findings
      ? suggest(reading.findings as unknown as Findings, { ...context, topics: [] }).map((item) =>
          byAdapter(item, reading),
        )
      : [],
  )
  return {
    named,
    suggestions: {
      ...{ engine: engine.name, engineVersion: engine.version },
      items: [...items, ...proposed.filter((one) => !items.some((item) => sameSpans(item, one)))].sort(
        (a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0),
      ),
      others: others.map(({ engine: name, status, problem }) => ({ engine: name, status, problem })),
    },
  }
}

/** Marks what a model proposed as its own: with the model and its version. */
function byAdapter(item: SuggestionView, { engine: name, cost }: { engine: string; cost: unknown }): SuggestionView {
  const { model = name, version = '' } = (cost ?? {}) as { model?: string; version?: string }
  return { ...item, id: `${item.id}.${name.slice(name.indexOf(':') + 1)}`, by: { engine: name, model, version } }
}

const sameSpans = (a: SuggestionView, b: SuggestionView) =>
  a.kind === b.kind && a.spans[0]?.start === b.spans[0]?.start && a.spans.at(-1)?.end === b.spans.at(-1)?.end
