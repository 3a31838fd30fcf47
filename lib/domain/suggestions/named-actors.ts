import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Span } from '@/lib/schemas/span'

/** An actor that the desk knows, with all names under which a text may call it. */
export type NamedActor = {
  readonly id: string
  readonly name: string
  readonly kind: 'person' | 'organisation' | 'state' | 'place' | 'other'
  readonly aliases: readonly string[]
}

/** Where a text names an actor: half-open, in code points. */
export type Naming = Span & { readonly actor: NamedActor }

/**
 * Every place that names one of the actors, in the order of the text; of names within one another the longest. A
 * person who was named in full goes by the last word of the name from there on.
 */
export function namingsIn(index: TextIndex, actors: readonly NamedActor[]): Naming[] {
  const byName = new Map<string, NamedActor>()
  for (const actor of actors)
    for (const name of [actor.name, ...actor.aliases]) byName.set(name, byName.get(name) ?? actor)
  const full = findAll(index, byName)
  const surnames = new Map<string, NamedActor>()
  for (const { actor } of full) {
    const last = actor.name.split(/\s+/).at(-1) ?? ''
    if (actor.kind === 'person' && last.length > 2 && !byName.has(last)) surnames.set(last, surnames.get(last) ?? actor)
  }
  const firsts = new Map(full.toReversed().map(({ actor, start }) => [actor.id, start]))
  const short = findAll(index, surnames).filter(
    ({ actor, start, end }) =>
      start > (firsts.get(actor.id) ?? Infinity) && !full.some((one) => one.start < end && start < one.end),
  )
  return [...full, ...short].sort((a, b) => a.start - b.start)
}

function findAll(index: TextIndex, byName: ReadonlyMap<string, NamedActor>): Naming[] {
  if (byName.size === 0) return []
  // The longest name first: alternatives are tried in order.
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const anyName = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return [...index.text.matchAll(anyName)].flatMap(({ 0: name, index: at }) => {
    const actor = byName.get(name)
    return actor ? [{ actor, start: index.toCodePoint(at), end: index.toCodePoint(at + name.length) }] : []
  })
}

const escaped = (name: string) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
