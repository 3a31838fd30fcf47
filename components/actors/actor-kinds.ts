import type { ActorKind } from '@/lib/schemas/vocabulary'

/** Kinds of actors as people read them. */
export const actorKindLabel: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  state: 'State',
  place: 'Place',
  other: 'Other',
}
