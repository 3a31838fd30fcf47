import 'server-only'
import { nameRuns } from '@/lib/domain/names/name-runs'
import type { NamedActor } from '@/lib/domain/suggestions/named-actors'
import type { Principal } from '@/lib/schemas/person'
import { db, pool } from '../db'

type Wanted = {
  /** Names that may be spelled otherwise than the desk spells them. */
  readonly names?: readonly string[]
  /** Actors whom the desk has learned to look for. */
  readonly ids?: readonly string[]
}

/** How alike two names have to be to be looked at, by their common triples of letters. */
const leastAlike = 0.45
const mostActors = 500

/**
 * The desk's actors that a text may name: by name or alias, asked for by what stands in the text, however many there
 * are, and by names spelled nearly so.
 */
export async function listNamedActors(
  { deskId }: Principal,
  text: string,
  { names = [], ids = [] }: Wanted = {},
): Promise<NamedActor[]> {
  const keys = [...nameRuns(text)]
  const alike = names.length > 0 ? await spelledAlike(deskId, names) : []
  const wanted = [...new Set([...ids, ...alike])]
  if (keys.length === 0 && wanted.length === 0) return []
  const actors = await db.actor.findMany({
    where: {
      deskId,
      mergedIntoId: null,
      OR: [{ nameKey: { in: keys } }, { aliases: { some: { aliasKey: { in: keys } } } }, { id: { in: wanted } }],
    },
    include: { aliases: true },
    orderBy: { id: 'asc' },
    take: mostActors,
  })
  return actors.map(({ id, name, kind, aliases }) => ({ id, name, kind, aliases: aliases.map(({ alias }) => alias) }))
}

async function spelledAlike(deskId: string, names: readonly string[]): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(`SET LOCAL pg_trgm.similarity_threshold = ${leastAlike}`)
    const { rows } = await client.query<{ id: string }>(
      `SELECT DISTINCT actor.id FROM unnest($2::text[]) AS wanted(name)
         JOIN actor ON actor.name % wanted.name
        WHERE actor.desk_id = $1 AND actor.merged_into_id IS NULL LIMIT ${mostActors}`,
      [deskId, names],
    )
    return rows.map(({ id }) => id)
  } finally {
    await client.query('ROLLBACK').catch(() => undefined)
    client.release()
  }
}
