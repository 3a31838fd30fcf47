import type { Span } from '@/lib/schemas/span'

/** What two articles both tell. Spans are in code points, each of its own article’s text. */
export type CommonPassage = {
  readonly articles: readonly [string, string]
  readonly spans: readonly [Span, Span]
  /** How many of the longer one’s words both have, 0 to 1. */
  readonly share: number
}

/** What a later article has of an earlier one. */
export type LineageLink = {
  readonly from: string
  readonly to: string
  /** How much of the later one’s text that is, 0 to 1. */
  readonly share: number
  /** In the order of the later one’s text: `there` in the earlier one, `here` in the later one. */
  readonly passages: readonly { readonly there: Span; readonly here: Span; readonly share: number }[]
}

type Article = {
  readonly id: string
  /** Of the text that was written for it, in code points. */
  readonly length: number
}

/**
 * What later articles of a story have of earlier ones. The articles are given in their order in time. Who was first is a
 * matter of dates, not of who took it from whom: both may have it of an agency.
 */
export function lineageOf(articles: readonly Article[], common: readonly CommonPassage[]): LineageLink[] {
  const order = new Map(articles.map(({ id }, i) => [id, i]))
  const lengths = new Map(articles.map(({ id, length }) => [id, length]))
  const links = new Map<string, { from: string; to: string; passages: LineageLink['passages'][number][] }>()
  for (const { articles: pair, spans, share } of common) {
    const [a, b] = [order.get(pair[0]), order.get(pair[1])]
    if (a === undefined || b === undefined || a === b) continue
    const [earlier, later] = a < b ? [0, 1] : [1, 0]
    const [from, to] = [pair[earlier] as string, pair[later] as string]
    const link = links.get(`${from} ${to}`) ?? { from, to, passages: [] }
    link.passages.push({ there: spans[earlier] as Span, here: spans[later] as Span, share })
    links.set(`${from} ${to}`, link)
  }
  return [...links.values()]
    .map(({ passages, ...link }) => ({
      ...{ ...link, passages: passages.toSorted((a, b) => a.here.start - b.here.start) },
      share: shareOf(
        passages.map(({ here }) => here),
        lengths.get(link.to) ?? 0,
      ),
    }))
    .sort((a, b) => (order.get(a.to) ?? 0) - (order.get(b.to) ?? 0) || b.share - a.share)
}

/** How much of an article’s text earlier ones have too, 0 to 1: what several have counts once. */
export const retoldShare = ({ id, length }: Article, links: readonly LineageLink[]): number =>
  shareOf(
    links.filter(({ to }) => to === id).flatMap(({ passages }) => passages.map(({ here }) => here)),
    length,
  )

function shareOf(spans: readonly Span[], length: number): number {
  let [covered, end] = [0, 0]
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    covered += Math.max(0, span.end - Math.max(span.start, end))
    end = Math.max(end, span.end)
  }
  return length > 0 ? Math.min(1, covered / length) : 0
}
