import type { Write } from './write'
import { followUp, type WriteStore } from './write-store'

/** The same order and rules without a disk: for a browser that keeps nothing, and for tests. */
export function memoryStore(): WriteStore {
  let writes: Write[] = []
  return {
    add: async (one) => void writes.push(one),
    list: async (userId) => writes.filter((one) => one.userId === userId),
    settle: async (done, left) => {
      writes = writes.filter(({ key }) => key !== done.key).map((one) => followUp(one, done, left))
    },
    remove: async (gone) => {
      writes = writes.filter(({ key }) => !gone.some((other) => other.key === key))
    },
  }
}
