import 'server-only'
import { nameRuns } from '@/lib/domain/names/name-runs'
import type { NamedActor } from '@/lib/domain/suggestions/named-actors'
import type { Principal } from '@/lib/schemas/person'
import { db } from '../db'

/** The desk's actors that a text may name, by name or alias; asked for by what stands in the text, however many there are. */
export async function listNamedActors({ deskId }: Principal, text: string): Promise<NamedActor[]> {
  const keys = [...nameRuns(text)]
  if (keys.length === 0) return []
  const actors = await db.actor.findMany({
    where: {
      deskId,
      mergedIntoId: null,
      OR: [{ nameKey: { in: keys } }, { aliases: { some: { aliasKey: { in: keys } } } }],
    },
    include: { aliases: true },
    orderBy: { id: 'asc' },
    take: 500,
  })
  return actors.map(({ id, name, kind, aliases }) => ({ id, name, kind, aliases: aliases.map(({ alias }) => alias) }))
}
