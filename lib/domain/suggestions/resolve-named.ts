import { sameName, skeleton, surname } from '@/lib/language/actors/spelling'
import type { NamedFinding } from '@/lib/language/read-article'
import { aliasKey, type Lessons } from './lessons'
import type { NamedActor } from './named-actors'

/**
 * Which of the desk's actors each name of an article means: by name or alias, by a spelling of it, by what the desk
 * has learned; a surname alone where one actor of the desk has it. Undefined where none does, or more than one may.
 */
export function resolveNamed(
  named: readonly Pick<NamedFinding, 'name' | 'kind' | 'variants'>[],
  actors: readonly NamedActor[],
  lessons: Lessons,
): (NamedActor | undefined)[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const byName = new Map<string, Set<NamedActor>>()
  for (const actor of actors)
    for (const name of [actor.name, ...actor.aliases]) {
      const key = skeleton(name)
      byName.set(key, (byName.get(key) ?? new Set()).add(actor))
    }
  return named.map(({ name, kind, variants }) => {
    const names = [name, ...variants]
    const taught = names.map((one) => lessons.aliases.get(aliasKey(one))).find((id) => id !== undefined)
    if (taught !== undefined && byId.has(taught)) return byId.get(taught)
    const fits = (actor: NamedActor) =>
      actor.kind === kind || kind === 'other' || actor.kind === 'other' || isSeat(actor, kind)
    for (const one of names) {
      const found = [...(byName.get(skeleton(one)) ?? [])].filter(fits)
      if (found.length === 1) return found[0]
    }
    if (kind !== 'person') return undefined
    const alike = actors.filter((actor) => actor.kind === 'person' && isSamePerson(name, actor))
    return alike.length === 1 ? alike[0] : undefined
  })
}

/** A state and the place of the same name are often kept as one. */
const isSeat = ({ kind }: NamedActor, found: string) =>
  (kind === 'state' && found === 'place') || (kind === 'place' && found === 'state')

function isSamePerson(name: string, { name: own, aliases }: NamedActor): boolean {
  const names = [own, ...aliases]
  if (/\s/.test(name)) return names.some((one) => sameName(one, name))
  return names.some((one) => skeleton(surname(one)) === skeleton(name))
}
