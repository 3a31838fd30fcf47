import 'server-only'
import type { Prisma } from '../db'

/** What a whole actor is read with: other names in a settled order, titles in the order a person gave them. */
export const wholeActor = {
  aliases: { orderBy: { aliasKey: 'asc' } },
  titles: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.ActorInclude

export type WholeActor = Prisma.ActorGetPayload<{ include: typeof wholeActor }>

/** An actor with its other names and titles, as the record keeps it. */
export const actorSnapshot = (actor: WholeActor) => ({
  id: actor.id,
  name: actor.name,
  kind: actor.kind,
  wikidataId: actor.wikidataId,
  note: actor.note,
  mergedIntoId: actor.mergedIntoId,
  aliases: actorAliases(actor),
  titles: actorTitles(actor),
  revision: actor.revision,
  createdAt: actor.createdAt.toISOString(),
  updatedAt: actor.updatedAt.toISOString(),
})

/** Other names, in an order that no database setting changes. */
export const actorAliases = (actor: WholeActor): string[] =>
  actor.aliases.map(({ alias }) => alias).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

/** Titles with days as `YYYY-MM-DD`; an open end is null. */
export const actorTitles = (actor: WholeActor) =>
  actor.titles.map(({ title, from, until }) => ({ title, from: dayOf(from), until: dayOf(until) }))

const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null
