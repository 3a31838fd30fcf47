import { chordsOf } from './chord'
import { type CommandId, commands, type Reach } from './commands'
import { keyState } from './key-store'

/** Does what a command says; gives back whether it did something, so that the key can mean something else. */
export type Handler = (event: KeyboardEvent) => boolean
export type Handlers = Readonly<Partial<Record<CommandId, Handler | undefined>>>

const patienceMs = 1200
const registered: { readonly current: Handlers }[] = []
const seen = new WeakSet<Event>()
let first = { keys: '', at: Number.NEGATIVE_INFINITY }

/** Lets handlers be found by keys; the youngest are asked first. Gives back how to take them away. */
export function register(handlers: { readonly current: Handlers }): () => void {
  if (registered.length === 0) window.addEventListener('keydown', listen)
  registered.push(handlers)
  return () => {
    registered.splice(registered.indexOf(handlers), 1)
    if (registered.length === 0) window.removeEventListener('keydown', listen)
  }
}

/** The commands that something on this screen listens to. */
export const offeredCommands = (): ReadonlySet<CommandId> =>
  new Set(registered.flatMap(({ current }) => (Object.keys(current) as CommandId[]).filter((id) => current[id])))

// On the window, behind every other listener: what a field or a menu has taken is prevented by then.
const listen = (event: KeyboardEvent) => {
  if (dispatchKey(event)) event.preventDefault()
}

/** Gives a key to the command that is bound to it; says whether the command did something. Asks once for each event. */
export function dispatchKey(event: KeyboardEvent): boolean {
  if (seen.has(event) || event.defaultPrevented || event.isComposing || event.keyCode === 229) return false
  seen.add(event)
  const { isApple, prefixes } = keyState()
  const chords = chordsOf(event, isApple)
  if (chords.length === 0) return false
  const zone = zoneOf(event)
  const before = event.timeStamp - first.at < patienceMs ? first.keys : undefined
  first = { keys: '', at: Number.NEGATIVE_INFINITY }
  if (before && chords.some((chord) => run(`${before} ${chord}`, event, zone))) return true
  if (chords.some((chord) => run(chord, event, zone))) return true
  const prefix = chords.find((chord) => prefixes.has(chord))
  if (prefix && (zone === 'text' || zone === 'page')) first = { keys: prefix, at: event.timeStamp }
  return false
}

function run(keys: string, event: KeyboardEvent, zone: Reach): boolean {
  for (const id of keyState().bound.get(keys) ?? []) {
    const { reach = 'page', once = false } = commands[id]
    if (reaches.indexOf(zone) > reaches.indexOf(reach)) continue
    if (once && event.repeat) return true
    for (const { current } of registered.toReversed()) if (current[id]?.(event)) return true
  }
  return false
}

const reaches: readonly Reach[] = ['text', 'page', 'fields', 'everywhere']

/** Where a key was pressed: a letter belongs to a field, and a dialog or a menu waits for its own answer. */
function zoneOf({ target, key }: KeyboardEvent): Reach {
  if (!(target instanceof Element)) return 'page'
  if (target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')) return 'everywhere'
  const editable = target.closest('[contenteditable=true]')
  if (editable) return editable.matches('[aria-readonly=true]') ? 'text' : 'fields'
  if (target.matches('[type=radio]')) return key.startsWith('Arrow') ? 'fields' : 'page'
  return target.matches('textarea, select, input:not([type=checkbox], [type=button], [type=submit])')
    ? 'fields'
    : 'page'
}
