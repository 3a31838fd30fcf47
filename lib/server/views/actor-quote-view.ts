import 'server-only'
import { relationOf } from '@/lib/domain/concordance/relation'
import { isInMarks } from '@/lib/domain/concordance/story'
import { wordDiff } from '@/lib/domain/concordance/word-diff'
import type { ActorQuoteView, OtherWording } from '@/lib/schemas/actor-page'
import type { Principal } from '@/lib/schemas/person'
import type { ActorView } from '@/lib/schemas/vocabulary'
import { type ArchivedPlace, archivedUnder, foundDetails } from '../actors/found-details'
import { asWording, keptApart } from '../actors/kept-apart'
import { keyOfArchived, type OtherQuote, type OtherQuotes, otherWordings } from '../actors/other-wordings'
import { annotationInclude, currentSpans } from '../annotations/annotation-row'
import { markedQuote } from '../concordance/story-articles'
import { db } from '../db'

/** Where a list of quotes has one: what it is sorted by, and for one that the engine found, its place in the archive. */
export type QuotePlace = Partial<ArchivedPlace> & {
  readonly articleId: string
  readonly at: Date
  /** Minus the code point at which it starts. */
  readonly back: number
  readonly key: string
}

/** Of the wordings of one quote in other articles, so many are shown. */
const mostShown = 6

type Said = Pick<ActorQuoteView, 'exact' | 'form' | 'spans' | 'credit' | 'annotation'> & { archived?: ArchivedPlace }
type Articles = ReadonlyMap<string, ActorQuoteView['article']>

/** Quotes with their articles, credits and other wordings, in a fixed number of queries for any number of places. */
export async function actorQuoteViews(
  { deskId }: Principal,
  actor: Pick<ActorView, 'id' | 'name'>,
  places: readonly QuotePlace[],
): Promise<ActorQuoteView[]> {
  const said = new Map([...(await marks(actor, places)), ...(await finds(places))])
  const others = await otherWordings([...said.values()].flatMap(({ archived }) => archived ?? []))
  const all = [...others.values()].flatMap(({ quotes }) => quotes)
  const articles = await articlesOf([...places, ...all].map(({ articleId }) => articleId))
  const isApart = await keptApart(
    deskId,
    [...new Set([...articles.values()].flatMap(({ story }) => story?.id ?? []))],
    [
      ...places.flatMap(({ articleId, key }) => {
        const one = said.get(key)
        return one ? [asWording(articleId, one.spans, one.exact)] : []
      }),
      ...all.map(wordingOf),
    ],
  )
  return places.flatMap(({ articleId, key }) => {
    const [one, article] = [said.get(key), articles.get(articleId)]
    if (!one || !article) return []
    const { archived, ...quote } = one
    const { quotes, total }: OtherQuotes = (archived && others.get(keyOfArchived(archived))) ?? { quotes: [], total: 0 }
    const own = asWording(articleId, one.spans, one.exact)
    const same = quotes.filter((other) => !isApart(own, wordingOf(other)))
    return [
      {
        ...{ ...quote, id: key, article },
        variants: same.slice(0, mostShown).flatMap((other) => variantView(quote, other, articles)),
        variantCount: total - (quotes.length - same.length),
      },
    ]
  })
}

const wordingOf = ({ articleId, start, end, exact }: OtherQuote) => asWording(articleId, [{ start, end }], exact)

function variantView(own: Pick<Said, 'exact' | 'form'>, other: OtherQuote, articles: Articles): OtherWording[] {
  const article = articles.get(other.articleId)
  const { key, exact, form, start, end, speaker } = other
  if (!article) return []
  // Where either of the two only reports it, they are not told apart word by word.
  const relation = relationOf(own.exact, exact, isInMarks(own.form) ? form : own.form)
  return [
    {
      ...{ id: key, article, exact, form, place: { start, end }, speaker, relation },
      diff: wordDiff(own.exact, exact),
    },
  ]
}

async function finds(places: readonly QuotePlace[]): Promise<[string, Said][]> {
  const archived = places.flatMap(({ version, ordinal }) =>
    version === undefined || ordinal === undefined ? [] : [{ version, ordinal }],
  )
  return (await foundDetails(archived)).map(({ version, ordinal, ...quote }) => {
    const place = { version, ordinal }
    return [keyOfArchived(place), { ...quote, archived: place }]
  })
}

async function marks(actor: Pick<ActorView, 'id' | 'name'>, places: readonly QuotePlace[]): Promise<[string, Said][]> {
  const ids = places.flatMap(({ version, key }) => (version === undefined ? [key] : []))
  const [rows, archived] = await Promise.all([
    db.annotation.findMany({ where: { id: { in: ids } }, include: annotationInclude }),
    archivedUnder(ids),
  ])
  return rows.map((row) => {
    const { spans, form } = markedQuote(row)
    const place = archived.get(row.id)
    const { mentions } = currentSpans(row)
    const mention = mentions.find(({ actorId, actorRole }) => actorId === actor.id && actorRole === 'speaker')
    return [
      row.id,
      {
        ...{ exact: row.exact, form, spans: [...spans], annotation: { id: row.id, status: row.status } },
        credit: { words: mention?.exact ?? actor.name, via: 'marked' },
        ...(place && { archived: place }),
      },
    ]
  })
}

async function articlesOf(ids: readonly string[]): Promise<Articles> {
  const rows = await db.article.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: {
      ...{ id: true, title: true, publishedAt: true, createdAt: true },
      outlet: { select: { id: true, name: true } },
      story: { select: { id: true, title: true } },
    },
  })
  return new Map(
    rows.map(({ id, title, publishedAt, createdAt, outlet, story }) => [
      id,
      { id, title, outlet, story, at: (publishedAt ?? createdAt).toISOString(), isDated: publishedAt !== null },
    ]),
  )
}
