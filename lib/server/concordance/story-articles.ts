import 'server-only'
import type { MarkedQuote, StoryArticle } from '@/lib/domain/concordance/story'
import { countsOf } from '@/lib/domain/counts-of'
import { resolveNamed } from '@/lib/domain/suggestions/resolve-named'
import { textIndex } from '@/lib/domain/text/text-index'
import { engine, type Findings, readArticle } from '@/lib/language/read-article'
import type { Block } from '@/lib/schemas/block'
import type { StoryArticleView } from '@/lib/schemas/concordance'
import type { Principal } from '@/lib/schemas/person'
import { type AnnotationRow, annotationInclude, currentSpans } from '../annotations/annotation-row'
import { db, type Prisma } from '../db'
import { listNamedActors } from '../queries/list-named-actors'
import { deskLessons } from '../readings/desk-lessons'
import { actorTitles, wholeActor } from '../views/actor-snapshot'

/** No story is laid side by side beyond so many articles: the newest ones stay out. */
export const mostArticles = 200

/** In their order in time. */
export const storyOrder = [
  { publishedAt: { sort: 'asc', nulls: 'last' } },
  { createdAt: 'asc' },
  { id: 'asc' },
] satisfies Prisma.ArticleOrderByWithRelationInput[]

/** Without a key: what people marked may be seen otherwise before the articles are laid side by side. */
export type ReadStoryArticle = Omit<StoryArticle, 'key'> & {
  readonly importedAt: string
  readonly versionId: string
  readonly view: StoryArticleView
}

/** A story’s articles with what was read in them and what people marked, in their order in time. */
export async function storyArticles(principal: Principal, storyId: string): Promise<ReadStoryArticle[]> {
  const rows = await db.article.findMany({
    where: { storyId, deskId: principal.deskId, deletedAt: null, currentVersionId: { not: null } },
    include: {
      outlet: { select: { name: true } },
      currentVersion: {
        include: { readings: { where: { engine: engine.name, engineVersion: engine.version, status: 'done' } } },
      },
    },
    orderBy: storyOrder,
    take: mostArticles,
  })
  const [marked, lessons] = await Promise.all([
    markedQuotes(rows.flatMap(({ currentVersionId }) => currentVersionId ?? [])),
    deskLessons(principal.deskId),
  ])
  const names = namesOf(rows)
  const articles = await Promise.all(
    rows.flatMap((row) => {
      const version = row.currentVersion
      return version
        ? [
            (async () => {
              const { id: versionId, text } = version
              const blocks = version.blocks as Block[]
              const findings = (version.readings[0]?.findings as Findings | undefined) ?? readArticle(text, blocks)
              const persons = findings.named.filter(({ kind }) => kind === 'person').map(({ name }) => name)
              const known = await listNamedActors(principal, text, {
                names: persons,
                ids: [...new Set(lessons.aliases.values())],
              })
              const outlet = names.get(row.id) ?? row.title
              const publishedAt = row.publishedAt?.toISOString() ?? null
              return {
                ...{ id: row.id, versionId, outlet, publishedAt, index: textIndex(text), blocks, findings },
                actors: resolveNamed(findings.named, known, lessons),
                marked: marked.get(versionId) ?? [],
                importedAt: row.createdAt.toISOString(),
                view: { articleId: row.id, outlet, title: row.title, publishedAt },
              }
            })(),
          ]
        : []
    }),
  )
  return withTitles(articles)
}

/** The articles with the titles that the desk gives the actors in them, asked for at once. */
async function withTitles(articles: readonly ReadStoryArticle[]): Promise<ReadStoryArticle[]> {
  const ids = new Set(articles.flatMap(({ actors }) => actors.flatMap((actor) => actor?.id ?? [])))
  const rows = await db.actor.findMany({
    where: { id: { in: [...ids] }, titles: { some: {} } },
    include: wholeActor,
  })
  const titles = new Map(rows.map((actor) => [actor.id, actorTitles(actor)]))
  return articles.map((article) => ({
    ...article,
    actors: article.actors.map((actor) => actor && { ...actor, titles: titles.get(actor.id) ?? [] }),
  }))
}

type Titled = { readonly id: string; readonly title: string; readonly outlet: { readonly name: string } | null }

/** Of a title that stands for an outlet, so many characters say which one it is. */
const shortTitle = 40

/**
 * What people call each article: its outlet, with the title where the story has several of that outlet or where it is not
 * known. A title is shortened, unless two would then be called the same.
 */
export function namesOf(rows: readonly Titled[]): Map<string, string> {
  const outlets = countsOf(rows.flatMap(({ outlet }) => outlet?.name ?? []))
  const isKnown = ({ outlet }: Titled) => outlet !== null && outlets.get(outlet.name) === 1
  const quoted = (title: string) => (/[“”"„«]/.test(title) ? title : `“${title}”`)
  const titled = (row: Titled, title: string) => `${row.outlet ? `${row.outlet.name}, ` : ''}${quoted(title)}`
  const short = (row: Titled) => titled(row, shortened(row.title))
  const uses = countsOf(rows.filter((row) => !isKnown(row)).map(short))
  return new Map(
    rows.map((row) => {
      if (isKnown(row)) return [row.id, row.outlet?.name ?? '']
      return [row.id, uses.get(short(row)) === 1 ? short(row) : titled(row, row.title)]
    }),
  )
}

function shortened(title: string): string {
  const characters = Array.from(title)
  if (characters.length <= shortTitle) return title
  const start = characters.slice(0, shortTitle).join('')
  return `${start.slice(0, start.lastIndexOf(' ') > 0 ? start.lastIndexOf(' ') : start.length)} …`
}

/** The quotes that stand marked on versions, by version; rejected ones don't count. */
async function markedQuotes(versionIds: readonly string[]): Promise<Map<string, MarkedQuote[]>> {
  const rows = await db.annotation.findMany({
    where: { versionId: { in: [...versionIds] }, deletedAt: null, kind: { key: 'quote' }, status: { not: 'rejected' } },
    include: annotationInclude,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const byVersion = new Map<string, MarkedQuote[]>()
  for (const row of rows) byVersion.set(row.versionId, [...(byVersion.get(row.versionId) ?? []), markedQuote(row)])
  return byVersion
}

/** An annotation as the concordance takes it. */
export function markedQuote(row: AnnotationRow): MarkedQuote {
  const { targets, cue, mentions } = currentSpans(row)
  const speaker = row.actors.find(({ role }) => role === 'speaker')?.actor
  const mention = mentions.find(({ actorId, actorRole }) => actorId === speaker?.id && actorRole === 'speaker')
  const place = ({ start, end }: { start: number; end: number }) => ({ start, end })
  return {
    ...{ id: row.id, spans: targets.map(place), form: row.quoteForm ?? 'direct' },
    cue: cue && place(cue),
    speaker: speaker && { actorId: speaker.id, name: speaker.name, mention: mention && place(mention) },
  }
}
