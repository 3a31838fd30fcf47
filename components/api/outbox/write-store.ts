import { createStore } from 'idb-keyval'
import { type Write, write } from './write'

/** Where writes wait, in the order in which they were made; shared by all pages of this browser. */
export type WriteStore = {
  readonly add: (one: Write) => Promise<void>
  /** All that a person's writes are waiting with, oldest first. */
  readonly list: (userId: string) => Promise<Write[]>
  /** The write was carried out: it goes, and those that come after it name the revision that it left. */
  readonly settle: (done: Write, left: readonly Left[]) => Promise<void>
  readonly remove: (gone: readonly Write[]) => Promise<void>
}

/** An annotation as a write left it. */
export type Left = { readonly id: string; readonly revision: number }

const prefixOf = (userId: string) => `${userId}/`
/** Keys sort as text: every number has the same width. */
const placeOf = (userId: string, order: number) => `${prefixOf(userId)}${String(order).padStart(12, '0')}`

/** The store in this browser's IndexedDB. Each call is one transaction of it, so a crash leaves all of it or nothing. */
export function browserStore(): WriteStore {
  const store = createStore('verbatim-outbox', 'writes')
  const change = (userId: string, then: (cursor: IDBCursorWithValue, one: Write) => void) =>
    store('readwrite', (writes) =>
      walk(writes, userId, (cursor) => {
        const read = write.safeParse(cursor.value)
        // What cannot be read was written by another version of this program; it can’t be sent either.
        if (read.success) then(cursor, read.data)
        else cursor.delete()
      }),
    )
  return {
    add: (one) =>
      store('readwrite', async (writes) => {
        const last = await request(writes.getAllKeys(rangeOf(one.userId)))
        const order = Number(String(last.at(-1) ?? '/0').split('/')[1]) + 1
        await request(writes.add(one, placeOf(one.userId, order)))
        await committed(writes.transaction)
      }),
    list: async (userId) => {
      const found = await store('readonly', (writes) => request<unknown[]>(writes.getAll(rangeOf(userId))))
      return found.flatMap((value) => write.safeParse(value).data ?? [])
    },
    settle: (done, left) =>
      change(done.userId, (cursor, one) => {
        const told = followUp(one, done, left)
        if (one.key === done.key) cursor.delete()
        else if (told !== one) cursor.update(told)
      }),
    remove: (gone) => {
      const keys = new Set(gone.map(({ key }) => key))
      const userId = gone[0]?.userId
      if (userId === undefined) return Promise.resolve()
      return change(userId, (cursor, one) => void (keys.has(one.key) && cursor.delete()))
    },
  }
}

/** A write that comes after one that was carried out goes on from what that one left; any other stays as it is. */
export function followUp(one: Write, done: Write, left: readonly Left[]): Write {
  if (!('after' in one) || one.after !== done.key) return one
  return { ...one, after: null, revision: left.find(({ id }) => id === one.id)?.revision ?? one.revision }
}

const rangeOf = (userId: string) => IDBKeyRange.bound(prefixOf(userId), `${prefixOf(userId)}~`)

const request = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error ?? new Error('The browser’s storage failed.'))
  })

function walk(writes: IDBObjectStore, userId: string, each: (cursor: IDBCursorWithValue) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = writes.openCursor(rangeOf(userId))
    asked.onerror = () => reject(asked.error ?? new Error('The browser’s storage failed.'))
    asked.onsuccess = () => {
      const cursor = asked.result
      if (!cursor) return
      each(cursor)
      cursor.continue()
    }
    committed(writes.transaction).then(resolve, reject)
  })
}

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser’s storage failed.'))
  })
