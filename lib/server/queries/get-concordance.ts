import 'server-only'
import { groupClaims } from '@/lib/domain/concordance/claims'
import { passagesBetween } from '@/lib/domain/concordance/passages'
import type { StoryArticle } from '@/lib/domain/concordance/story'
import type { Wording } from '@/lib/domain/concordance/wordings'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { type ConcordanceView, type CoverageView, type PassagesView, passagesFilter } from '@/lib/schemas/concordance'
import type { Principal } from '@/lib/schemas/person'
import type { Span } from '@/lib/schemas/span'
import { concordanceMemory, storyConcordance } from '../concordance/story-concordance'
import { parseInput } from '../parse-input'
import { concordanceView, labelOf, utteranceView } from '../views/concordance-view'
import { getStory } from './get-story'

/** One story, every outlet’s words side by side, and where the sources differ; or `not_found`. */
export async function getConcordance(principal: Principal, storyId: string): Promise<Result<ConcordanceView>> {
  const story = await getStory(principal, storyId)
  return story.ok ? ok(concordanceView(await storyConcordance(principal, storyId))) : story
}

/** Which article of a story has which utterance and which claim; what most have stands first. */
export async function getCoverage(principal: Principal, storyId: string): Promise<Result<CoverageView>> {
  const story = await getStory(principal, storyId)
  if (!story.ok) return story
  const { articles, utterances } = await storyConcordance(principal, storyId)
  const rows = [
    ...utterances.map(utteranceView).map(({ id, speaker, baseId, variants }): CoverageView['rows'][number] => ({
      ...{ kind: 'utterance', id, speaker: speaker?.name ?? null },
      label: labelOf({ baseId, variants }),
      cells: variants.map(({ articleId, exact, spans, relation }) => ({
        ...{ articleId, exact, relation, start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 },
      })),
    })),
    ...groupClaims(
      articles,
      concordanceMemory,
      utterances.flatMap(({ wordings }) => wordings),
    ).map((claims): CoverageView['rows'][number] => ({
      ...{ kind: 'claim', id: `claim ${claims[0]?.article.id} ${claims[0]?.span.start}`, speaker: null },
      label: claims[0]?.exact ?? '',
      cells: claims.map(({ article, exact, span }) => ({ articleId: article.id, exact, relation: null, ...span })),
    })),
  ]
  const outlets = ({ cells }: CoverageView['rows'][number]) => new Set(cells.map(({ articleId }) => articleId)).size
  return ok({ articles: articles.map(({ view }) => view), rows: rows.sort((a, b) => outlets(b) - outlets(a)) })
}

/** Which sentences of one article of a story another one tells as well. */
export async function getPassages(
  principal: Principal,
  storyId: string,
  query: unknown,
): Promise<Result<PassagesView>> {
  const story = await getStory(principal, storyId)
  if (!story.ok) return story
  const parsed = parseInput(passagesFilter, query)
  if (!parsed.ok) return parsed
  const { articles, utterances } = await storyConcordance(principal, storyId)
  const [here, there] = [parsed.value.here, parsed.value.there].map((id) => articles.find((one) => one.id === id))
  if (!here || !there) return refuse('not_found', 'The story has no such article.')
  const said = utterances.flatMap(({ wordings }) =>
    placesIn(here, wordings).flatMap((one) => placesIn(there, wordings).map((other) => ({ here: one, there: other }))),
  )
  const sentences = (one: StoryArticle) => concordanceMemory.partsOf(one).sentences
  return ok({ passages: passagesBetween(sentences(here), sentences(there), said) })
}

const placesIn = ({ id }: StoryArticle, wordings: readonly Wording[]): Span[] =>
  wordings.filter(({ article }) => article.id === id).flatMap(({ spans }) => spans)
