import { sameName, skeleton, spellingKeys, surname } from '@/lib/language/actors/spelling'
import type { NamedFinding } from '@/lib/language/read-article'
import type { StoryArticle } from './story'

/** Somebody or something that articles of a story name, each in its own way. */
export type Figure = {
  /** The same in every article of the story. */
  readonly key: string
  readonly name: string
  readonly kind: NamedFinding['kind']
  readonly actorId: string | undefined
  readonly places: { readonly article: StoryArticle; readonly named: NamedFinding }[]
}

export type WhoIsWho = {
  readonly figures: readonly Figure[]
  /** Whom an article’s `named` at a place among its findings is. */
  readonly of: (articleId: string, named: number | undefined) => Figure | undefined
  readonly byActor: (actorId: string) => Figure | undefined
}

/** Whom the articles mean: the desk’s actors where they are known, and otherwise who goes by the same name. */
export function whoIsWho(articles: readonly StoryArticle[]): WhoIsWho {
  const figures: Figure[] = []
  const [byActor, byKey] = [new Map<string, Figure>(), new Map<string, Figure[]>()]
  const places = new Map<string, Figure>()
  // Full names first: a surname alone is whoever has it, where only one does.
  const all = articles.flatMap((article) => article.findings.named.map((named, number) => ({ article, named, number })))
  for (const isShort of [false, true])
    for (const { article, named, number } of all) {
      if (isSurname(named) !== isShort) continue
      const actor = article.actors[number]
      const figure =
        (actor && byActor.get(actor.id)) ?? alike(named, actor?.id, byKey) ?? made(named, actor, figures, byKey)
      if (actor && !byActor.has(actor.id)) byActor.set(actor.id, figure)
      figure.places.push({ article, named })
      places.set(`${article.id} ${number}`, figure)
    }
  return {
    figures,
    of: (articleId, named) => (named === undefined ? undefined : places.get(`${articleId} ${named}`)),
    byActor: (actorId) => byActor.get(actorId),
  }
}

function alike({ name, kind }: NamedFinding, actorId: string | undefined, byKey: ReadonlyMap<string, Figure[]>) {
  const near = keysOf(name, kind).flatMap((key) => byKey.get(key) ?? [])
  const possible = [...new Set(near)].filter(
    (one) => one.actorId === undefined || actorId === undefined || one.actorId === actorId,
  )
  const same = possible.find(
    (one) => skeleton(one.name) === skeleton(name) || (kind === 'person' && sameName(one.name, name)),
  )
  return same ?? (isSurname({ name, kind }) && possible.length === 1 ? possible[0] : undefined)
}

const isSurname = ({ name, kind }: Pick<NamedFinding, 'name' | 'kind'>) => kind === 'person' && !/\s/.test(name)

function made(
  { name, kind }: NamedFinding,
  actor: StoryArticle['actors'][number],
  figures: Figure[],
  byKey: Map<string, Figure[]>,
): Figure {
  const figure = { key: `${kind} ${skeleton(name)}`, name: actor?.name ?? name, kind, actorId: actor?.id, places: [] }
  figures.push(figure)
  for (const key of keysOf(name, kind)) byKey.set(key, [...(byKey.get(key) ?? []), figure])
  return figure
}

function keysOf(name: string, kind: NamedFinding['kind']): string[] {
  if (kind !== 'person') return [`${kind} ${skeleton(name)}`]
  return spellingKeys(surname(name)).map((key) => `person ${key}`)
}
