import { z } from 'zod'
import { areLetters } from './chord'
import { type CommandId, commandIds, commands } from './commands'

/** How one person has set their keys: only what differs from the table. */
export const keySettings = z.object({
  /** Whether letters, digits and signs alone do something. */
  letters: z.boolean().default(true),
  keys: z.record(z.string(), z.array(z.string()).max(4)).default({}),
})
export type KeySettings = z.infer<typeof keySettings>

export const asDelivered: KeySettings = { letters: true, keys: {} }

/** The keys that somebody has chosen for a command, or else those of the table, whether letters are on or off. */
export const chosenKeys = ({ keys }: KeySettings, id: CommandId): readonly string[] => keys[id] ?? commands[id].keys

/** The keys that work for a command. */
export const workingKeys = (settings: KeySettings, id: CommandId): readonly string[] =>
  chosenKeys(settings, id).filter((keys) => settings.letters || !areLetters(keys))

/** Whether two commands may be meant on one screen. */
const meet = (a: CommandId, b: CommandId) =>
  commands[a].where === commands[b].where || commands[a].where === 'anywhere' || commands[b].where === 'anywhere'

/** Which other commands keys would be taken from; a first key that waits for a second one counts too. */
export function commandsInTheWay(settings: KeySettings, id: CommandId, keys: string): CommandId[] {
  return commandIds.filter(
    (other) => other !== id && meet(id, other) && chosenKeys(settings, other).some((found) => collide(found, keys)),
  )
}

/** Settings with other keys for a command. What is as in the table is not kept, so that a better table comes through. */
export function withKeys(settings: KeySettings, id: CommandId, keys: readonly string[]): KeySettings {
  const { [id]: _before, ...others } = settings.keys
  const isDefault = keys.join() === commands[id].keys.join()
  return { ...settings, keys: isDefault ? others : { ...others, [id]: [...keys] } }
}

/**
 * The command gets the keys. Who had them gets what the command had, where that is free for it, and keeps its other
 * keys; so it may be left with none, but no keys ever mean two things on one screen.
 */
export function withSwappedKeys(settings: KeySettings, id: CommandId, keys: string): KeySettings {
  const [given] = chosenKeys(settings, id)
  return withTakenKeys(settings, id, { keys: [keys], instead: () => given })
}

/** The command has the keys of the table again; who has them now goes back to its own, where those are free. */
export const withDefaultKeys = (settings: KeySettings, id: CommandId): KeySettings =>
  withTakenKeys(settings, id, { keys: commands[id].keys, instead: (loser) => commands[loser].keys[0] })

type Taking = {
  readonly keys: readonly string[]
  /** What a command may have that is left without keys. */
  readonly instead: (loser: CommandId) => string | undefined
}

function withTakenKeys(settings: KeySettings, id: CommandId, { keys, instead }: Taking): KeySettings {
  const losers = [...new Set(keys.flatMap((one) => commandsInTheWay(settings, id, one)))]
  const without = (all: readonly string[]) => all.filter((found) => !keys.some((taken) => collide(found, taken)))
  const taken = losers.reduce(
    (next, loser) => withKeys(next, loser, without(chosenKeys(settings, loser))),
    withKeys(settings, id, keys),
  )
  return losers.reduce((next, loser) => {
    const wanted = chosenKeys(next, loser).length === 0 ? instead(loser) : undefined
    const isFree = wanted !== undefined && commandsInTheWay(next, loser, wanted).length === 0
    return isFree ? withKeys(next, loser, [wanted]) : next
  }, taken)
}

const collide = (a: string, b: string) => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
