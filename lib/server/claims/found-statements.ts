import 'server-only'
import { overlap } from '@/lib/domain/text/overlap'
import { exactOf } from '@/lib/domain/text/text-index'
import type { FoundStatement } from '@/lib/schemas/claim'
import type { Principal } from '@/lib/schemas/person'
import type { Span } from '@/lib/schemas/span'
import { type ReadStoryArticle, storyArticles } from '../concordance/story-articles'
import { db } from '../db'

type Found = { readonly of: ReadStoryArticle; readonly kind: FoundStatement['kind']; readonly spans: readonly Span[] }

/** Quotes and claims that the engine found in the articles of a story, that have all of some words, and that nobody has marked. */
export async function foundStatements(
  principal: Principal,
  story: { readonly id: string; readonly title: string },
  typed: readonly string[],
  limit: number,
): Promise<FoundStatement[]> {
  const sought = typed.map((word) => word.toLowerCase())
  const found = (await storyArticles(principal, story.id)).flatMap(statementsOf).flatMap((one) => {
    const exact = exactOf(one.of.index, one.spans)
    const words = exact.toLowerCase()
    return sought.every((word) => words.includes(word)) ? [{ ...one, exact }] : []
  })
  const marked = await markedSpans([...new Set(found.map(({ of }) => of.versionId))])
  const isMarked = ({ of, spans }: Found) =>
    marked.some((one) => one.versionId === of.versionId && spans.some((span) => overlap(one, span)))
  return found
    .filter((one) => !isMarked(one))
    .slice(0, limit)
    .map(({ of: { view }, kind, spans, exact }) => ({
      ...{ kind, exact, start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 },
      article: {
        ...{ id: view.articleId, title: view.title, outlet: view.outlet, publishedAt: view.publishedAt },
        ...{ storyId: story.id, storyTitle: story.title },
      },
    }))
}

/** Of a claim that is made in a quote, the quote. */
function statementsOf(of: ReadStoryArticle): Found[] {
  const quotes = of.findings.quotes.filter(({ isSpeech }) => isSpeech)
  const claims = of.findings.claims.filter(
    ({ span }) => !quotes.some(({ spans }) => spans.some((one) => overlap(one, span))),
  )
  return [
    ...quotes.map(({ spans }) => ({ of, kind: 'quote' as const, spans })),
    ...claims.map(({ span }) => ({ of, kind: 'claim' as const, spans: [span] })),
  ]
}

/** Where people marked something in some versions. */
const markedSpans = (versionIds: readonly string[]) =>
  db.annotationSpan.findMany({
    where: {
      versionId: { in: [...versionIds] },
      purpose: 'target',
      anchor: { annotation: { deletedAt: null, status: { not: 'rejected' } } },
    },
    select: { versionId: true, start: true, end: true },
  })
