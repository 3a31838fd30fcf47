import { skeleton } from '@/lib/language/actors/spelling'

/** What a desk taught by accepting and dismissing. */
export type Lessons = {
  /** Names by their keys, each with the actor whom they mean. */
  readonly aliases: ReadonlyMap<string, string>
  /** Keys of what was dismissed. */
  readonly dismissed: ReadonlySet<string>
}

export const noLessons: Lessons = { aliases: new Map(), dismissed: new Set() }

/** Under which key words are an actor’s name, however they are spelled. */
export const aliasKey = (words: string): string => skeleton(words)

/** A name that is dismissed stays so on the whole desk. */
export const mentionKey = (name: string): string => `mention ${skeleton(name)}`

/** Words, by their stems, that lead to a topic no more. */
export const termsKey = (topicId: string, terms: readonly string[]): string =>
  `terms ${topicId} ${[...new Set(terms)].sort().join('|')}`

/** Whether a word leads to a topic no more, by the keys of what was dismissed. */
export function dismissedTerms(lessons: Lessons): (topicId: string, term: string) => boolean {
  const off = new Set<string>()
  for (const key of lessons.dismissed) {
    const [kind, topicId = '', ...terms] = key.split(' ')
    if (kind === 'terms') for (const term of terms.join(' ').split('|')) off.add(`${topicId} ${term}`)
  }
  return (topicId, term) => off.has(`${topicId} ${term}`)
}
