import 'server-only'
import { aliasKey } from '@/lib/domain/suggestions/lessons'
import type { TextIndex } from '@/lib/domain/text/text-index'
import { sameName, skeleton } from '@/lib/language/actors/spelling'
import type { Span } from '@/lib/schemas/span'
import type { CommandContext } from '../command'
import { teach } from './teach'

type Link = { readonly actorId: string; readonly role: string; readonly mention?: Span | null | undefined }

/** Names are no longer, in code points. */
const longest = 60

/**
 * Learns a name from an annotation that came of a suggestion: words of the text that name an actor, as a person has just
 * said, though none of the actor's names is like them. Pronouns and words without a name teach nothing.
 */
export async function learnAliases(context: CommandContext, index: TextIndex, links: readonly Link[]): Promise<void> {
  for (const { actorId, role, mention } of links) {
    if (role !== 'speaker' || !mention || mention.end - mention.start > longest) continue
    const words = index.slice(mention.start, mention.end)
    if (!isName(words)) continue
    const actor = await context.tx.actor.findUnique({ where: { id: actorId }, include: { aliases: true } })
    if (!actor || [actor.name, ...actor.aliases.map(({ alias }) => alias)].some((name) => isLike(words, name))) continue
    await teach(context, { kind: 'alias', key: aliasKey(words), actorId, about: { words } })
  }
}

/** A name has a capital beyond its first letter’s sentence, and is not what unnamed people are called. */
const isName = (words: string) =>
  /^\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*$/u.test(words) &&
  !/^(?:He|She|It|They|We|I|The|Officials|Sources)$/.test(words)

/** The name itself, a spelling of it, or its last word. */
const isLike = (words: string, name: string) =>
  sameName(words, name) ||
  skeleton(words) === skeleton(name) ||
  skeleton(name).split(' ').at(-1) === skeleton(words).split(' ').at(-1)
