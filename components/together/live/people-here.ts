import type { PresentView } from '@/lib/schemas/live'
import type { LiveEvent } from './open-live'

/** The open pages of others, and who is told when they change. */
export type PeopleHere = {
  readonly hear: (event: LiveEvent) => void
  readonly pages: () => readonly PresentView[]
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * Keeps who else reads an article. It stands beside the reader's own state: a colleague's moving selection should draw
 * a line in the text, not the whole room anew.
 */
export function peopleHere(ownId: string): PeopleHere {
  let pages: readonly PresentView[] = []
  const listeners = new Set<() => void>()
  const become = (next: readonly PresentView[]) => {
    pages = next.filter(({ person }) => person.id !== ownId)
    for (const listener of listeners) listener()
  }
  const without = (tab: string) => pages.filter((page) => page.tab !== tab)
  return {
    hear: ({ name, data }) => {
      if (name === 'present') become(data.items)
      if (name === 'presence') become([...without(data.tab), data])
      if (name === 'left') become(without(data.tab))
    },
    pages: () => pages,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
