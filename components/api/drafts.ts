import { del, entries, get, keys, set } from 'idb-keyval'

/**
 * What somebody has typed and the server does not have yet, kept in this browser: under the person's own id,
 * so that nobody else who signs in here is shown it or sends it.
 */
const keyOf = (userId: string, place: string) => `draft:${userId}:${place}`

/** Keeps a draft; an error of the browser's storage is the caller's to show. */
export const keepDraft = (userId: string, place: string, draft: unknown): Promise<void> =>
  set(keyOf(userId, place), draft)

/** The draft of this person in this place. */
export const readDraft = <T>(userId: string, place: string): Promise<T | undefined> => get<T>(keyOf(userId, place))

/** Drops a draft once the server has it, or its person let it go. */
export const dropDraft = (userId: string, place: string): Promise<void> => del(keyOf(userId, place))

/** Drops all of a person's drafts, when they sign out of a browser that others may use. */
export async function forgetDrafts(userId: string): Promise<void> {
  for (const key of await keys<string>()) if (key.startsWith(`draft:${userId}:`)) await del(key)
}

/** This person's drafts whose places begin so, by place. */
export async function listDrafts(userId: string, placePrefix: string): Promise<Map<string, unknown>> {
  const prefix = keyOf(userId, placePrefix)
  const found = new Map<string, unknown>()
  for (const [key, draft] of await entries<string, unknown>())
    if (key.startsWith(prefix)) found.set(key.slice(keyOf(userId, '').length), draft)
  return found
}
