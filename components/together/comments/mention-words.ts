import type { PersonRef } from '@/lib/schemas/common'

/** A name that is being typed behind an @: where the @ stands, and what follows it up to the caret. */
export type OpenMention = { readonly at: number; readonly query: string }

/** A piece of a comment: words, or a person's name. */
export type CommentPart = { readonly text: string; readonly person?: PersonRef }

const open = /(?:^|[\s(“"])@([\p{L}\p{N}][\p{L}\p{N}.’'-]*(?: [\p{L}\p{N}.’'-]*)?)?$/u

/** The mention that the caret stands in. An @ inside of a word, as in an e-mail address, begins none. */
export function openMentionAt(body: string, caret: number): OpenMention | undefined {
  const found = open.exec(body.slice(0, caret))
  const query = found?.[1] ?? ''
  return found ? { at: caret - query.length - 1, query } : undefined
}

/** Writes the name in full; gives back where the caret goes. */
export function withMention(body: string, { at, query }: OpenMention, name: string): { body: string; caret: number } {
  const before = `${body.slice(0, at)}@${name}`
  const after = body.slice(at + 1 + query.length)
  const space = after.startsWith(' ') ? '' : ' '
  return { body: before + space + after, caret: before.length + 1 }
}

/** Those of the chosen people whose names are still in the words. */
export const stillMentioned = (body: string, chosen: readonly PersonRef[]): PersonRef[] =>
  chosen.filter(({ id, name }, i) => body.includes(`@${name}`) && chosen.findIndex((other) => other.id === id) === i)

/** The words with the names in them told apart; longer names first, so that “Ada” leaves “Ada Lund” whole. */
export function partsOf(body: string, mentions: readonly PersonRef[]): CommentPart[] {
  const names = mentions.toSorted((a, b) => b.name.length - a.name.length)
  const parts: CommentPart[] = []
  let rest = body
  for (;;) {
    const next = names
      .map((person) => ({ person, at: rest.indexOf(`@${person.name}`) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0]
    if (!next) break
    const end = next.at + next.person.name.length + 1
    if (next.at > 0) parts.push({ text: rest.slice(0, next.at) })
    parts.push({ text: rest.slice(next.at, end), person: next.person })
    rest = rest.slice(end)
  }
  return rest ? [...parts, { text: rest }] : parts
}
