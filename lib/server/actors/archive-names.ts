import 'server-only'
import { aliasKey, type Lessons } from '@/lib/domain/suggestions/lessons'
import type { NamedActor } from '@/lib/domain/suggestions/named-actors'
import { resolveNamed } from '@/lib/domain/suggestions/resolve-named'
import { nearWords, skeleton, surname } from '@/lib/language/actors/spelling'
import { speakerKey } from '../archive/speaker-key'
import { db } from '../db'
import { deskLessons } from '../readings/desk-lessons'

/** Under which names the archive knows an actor, as articles write them, and the keys that these are looked up by. */
export type ArchiveNames = { readonly keys: readonly string[]; readonly names: readonly string[] }

type Found = { key: string; name: string; kind: NamedActor['kind']; uses: number }

/** Beyond these, neither keys nor namesakes are looked for. */
const [mostKeys, mostNamesakes] = [5_000, 500]

/**
 * Which names of the archive are an actor’s: those that `resolveNamed` would take for them in an article, among the desk’s
 * actors who could be meant as well. What most articles take a name for (a person, a place) counts.
 */
export async function archiveNames(deskId: string, actor: NamedActor): Promise<ArchiveNames> {
  const lessons = await deskLessons(deskId)
  const found = await namesUnder(deskId, keysOf(actor, lessons))
  const possible = namesOf(actor, found, [actor], lessons)
  const others = await possibleOthers(deskId, actor.id, possible, lessons)
  const meant = namesOf(actor, possible, [actor, ...others], lessons)
  return { keys: [...new Set(meant.map(({ key }) => key))], names: [...new Set(meant.map(({ name }) => name))] }
}

/** Those of some names that are an actor’s, where some actors could be meant. */
function namesOf({ id }: NamedActor, names: readonly Found[], actors: readonly NamedActor[], lessons: Lessons) {
  const meant = resolveNamed(
    names.map(({ name, kind }) => ({ name, kind, variants: [] })),
    actors,
    lessons,
  )
  return names.filter((_, i) => meant[i]?.id === id)
}

/** What an actor’s names, spellings of them, and names that the desk taught for them may stand under. */
function keysOf({ id, name, kind, aliases }: NamedActor, { aliases: taught }: Lessons): string[] {
  const names = [name, ...aliases]
  const mayBePerson = kind === 'person' || kind === 'other'
  const surnames = mayBePerson ? names.map((one) => speakerKey({ name: one, kind: 'person' })) : []
  const learned = [...taught].flatMap(([key, actorId]) => (actorId === id ? endsOf(key) : []))
  // Spellings come last: where there are too many keys, they are what is left out.
  const keys = new Set([...names.map(skeleton), ...surnames, ...learned, ...surnames.flatMap(nearWords)])
  return [...keys].slice(0, mostKeys)
}

/** A person is looked up by the last word, which may be several in a key: “smith jones” of Smith-Jones. */
const endsOf = (key: string): string[] => {
  const words = key.split(' ')
  return words.map((_, i) => words.slice(i).join(' '))
}

/** The archive’s names under some keys, each once, as what most articles take it for. */
async function namesUnder(deskId: string, keys: readonly string[]): Promise<Found[]> {
  // Key by key: there are many, and hardly any of the near ones stands in the archive.
  const rows = await db.$queryRaw<Found[]>`
    SELECT found.key, found.name, found.kind, found.uses FROM unnest(${[...keys]}::text[]) AS asked(key)
     CROSS JOIN LATERAL (
       SELECT n.key, n.name, n.kind, count(*)::int AS uses FROM archived_name n
        WHERE n.desk_id = ${deskId}::uuid AND n.key = asked.key GROUP BY n.key, n.name, n.kind) found
     ORDER BY found.uses DESC, found.name, found.kind`
  const names = new Map<string, Found>()
  for (const row of rows) {
    const id = `${row.key} ${row.name}`
    if (!names.has(id)) names.set(id, row)
  }
  return [...names.values()]
}

/** Other actors of the desk who have one of the names, its last word, or were taught to go by it. */
async function possibleOthers(
  deskId: string,
  actorId: string,
  names: readonly Found[],
  lessons: Lessons,
): Promise<NamedActor[]> {
  if (names.length === 0) return []
  const words = new Set(names.flatMap(({ name }) => [name, surname(name)]))
  const taught = names.flatMap(({ name }) => lessons.aliases.get(aliasKey(name)) ?? [])
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT a.id FROM unnest(${[...words]}::text[]) AS asked(word)
     CROSS JOIN LATERAL (
       SELECT id FROM actor WHERE name %> asked.word AND desk_id = ${deskId}::uuid
       UNION ALL
       SELECT o.actor_id FROM actor_alias o WHERE o.alias %> asked.word) found
      JOIN actor a ON a.id = found.id
     WHERE a.desk_id = ${deskId}::uuid AND a.merged_into_id IS NULL AND a.id <> ${actorId}::uuid
     LIMIT ${mostNamesakes}`
  const actors = await db.actor.findMany({
    where: { deskId, mergedIntoId: null, id: { in: [...rows.map(({ id }) => id), ...taught], not: actorId } },
    include: { aliases: true },
    orderBy: { id: 'asc' },
  })
  return actors.map(({ id, name, kind, aliases }) => ({ id, name, kind, aliases: aliases.map(({ alias }) => alias) }))
}
