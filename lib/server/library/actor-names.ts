import 'server-only'
import { nameKey } from '@/lib/domain/names/name-key'
import { refuse } from '@/lib/domain/result'
import type { ActorView } from '@/lib/schemas/vocabulary'
import { newId } from '../new-id'
import type { Transaction } from '../transaction'
import { type WholeActor, wholeActor } from '../views/actor-snapshot'

/** Another actor of the desk that stands under one of these names, as its name or as an alias. */
export function findNamesake(
  tx: Transaction,
  deskId: string,
  { names, kind, except }: { names: readonly string[]; kind?: WholeActor['kind'] | undefined; except?: string },
): Promise<WholeActor | null> {
  const keys = names.map(nameKey)
  return tx.actor.findFirst({
    where: {
      deskId,
      mergedIntoId: null,
      ...(kind && { kind }),
      ...(except && { id: { not: except } }),
      OR: [{ nameKey: { in: keys } }, { aliases: { some: { aliasKey: { in: keys } } } }],
    },
    orderBy: { id: 'asc' },
    include: wholeActor,
  })
}

/** Rows for an actor's other names: each once, and none that is the name itself. */
export function aliasRows(actorId: string, name: string, aliases: readonly string[]) {
  const seen = new Set([nameKey(name)])
  return aliases.flatMap((alias) => {
    const aliasKey = nameKey(alias)
    if (seen.has(aliasKey)) return []
    seen.add(aliasKey)
    return [{ id: newId(), actorId, alias, aliasKey }]
  })
}

type Title = {
  readonly title: string
  readonly from?: string | null | undefined
  readonly until?: string | null | undefined
}

/** Rows for an actor's titles, in the order given. */
export const titleRows = (actorId: string, titles: readonly Title[]) =>
  titles.map(({ title, from, until }, position) => ({
    id: newId(),
    actorId,
    title,
    from: from ? new Date(from) : null,
    until: until ? new Date(until) : null,
    position,
  }))

/** Says that an actor of this name is there, and shows it so that a picker can offer it. */
export const namesakeStands = (current: ActorView) =>
  refuse(
    'conflict',
    `The desk has ${current.name} under this name already. Nothing was saved; use that one, or say that this is a namesake.`,
    { current },
  )
