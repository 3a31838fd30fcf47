import 'server-only'
import { refuse } from '@/lib/domain/result'
import type { OutletView, StoryView } from '@/lib/schemas/story'

const taken = (what: string, name: string, current: unknown) =>
  refuse(
    'conflict',
    `There is ${what} called “${name}” already. Nothing was saved; use that one or choose another name.`,
    {
      current,
    },
  )

/** Says that another story has this title, and shows it. */
export const titleTaken = (current: StoryView) => taken('a story', current.title, current)

/** Says that another outlet has this name, and shows it. */
export const nameTaken = (current: OutletView) => taken('an outlet', current.name, current)
