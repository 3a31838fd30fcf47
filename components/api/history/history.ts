import type { Outbox } from '../outbox/outbox'
import { type Step, type StepTrouble, takeStep } from './step'

/** Something that a person did, as one thing: marking forty passages is undone as one, too. */
export type HistoryEntry = {
  /** What it was, to follow “Undone:”. */
  readonly label: string
  readonly article: { readonly id: string; readonly title: string }
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
}

export type Turned = { readonly entry: HistoryEntry; readonly trouble: Promise<StepTrouble> }

const longest = 200

/** What a person did since they opened the page, in every article: the way back, and forward again. */
export function createHistory(outbox: Outbox) {
  const [done, undone]: [HistoryEntry[], HistoryEntry[]] = [[], []]
  const turn = (from: HistoryEntry[], to: HistoryEntry[], which: 'undo' | 'redo'): Turned | undefined => {
    const entry = from.pop()
    if (!entry) return undefined
    to.push(entry)
    const trouble = takeAll(outbox, entry[which]).then((met) => {
      // What could not be done is not offered the other way round.
      const at = to.lastIndexOf(entry)
      if (met && at >= 0) to.splice(at, 1)
      return met
    })
    return { entry, trouble }
  }
  return {
    push: (entry: HistoryEntry) => {
      done.push(entry)
      if (done.length > longest) done.shift()
      undone.length = 0
    },
    undo: () => turn(done, undone, 'undo'),
    redo: () => turn(undone, done, 'redo'),
    /** Takes one entry back wherever it stands, as “Undo” beside what was just said does. */
    undoThis: (entry: HistoryEntry): Turned | undefined => {
      const at = done.lastIndexOf(entry)
      if (at < 0) return undefined
      done.push(...done.splice(at, 1))
      return turn(done, undone, 'undo')
    },
  }
}
export type History = ReturnType<typeof createHistory>

/** All steps at once, in order: the queue keeps it. The first trouble is told. */
async function takeAll(outbox: Outbox, steps: readonly Step[]): Promise<StepTrouble> {
  const met = await Promise.all(steps.map((step) => takeStep(outbox, step)))
  return met.find((trouble) => trouble !== undefined)
}

const opened = new WeakMap<Outbox, History>()

/** The history of this page’s person. */
export function historyOf(outbox: Outbox): History {
  const history = opened.get(outbox) ?? createHistory(outbox)
  opened.set(outbox, history)
  return history
}
