import type { ActorKind } from '@/lib/schemas/vocabulary'
import { words } from '@/lib/words'

/** Kinds of actors as people read them. */
export const actorKindLabel: Readonly<Record<ActorKind, string>> = words.actors.kinds
