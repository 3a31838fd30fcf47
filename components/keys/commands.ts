import { type Words, words } from '@/lib/words'

export type CommandId = keyof Words['keys']['commands']
export type CommandGroup = keyof Words['keys']['groups']

/** Where the focus may be for a command to be heard; each place includes the ones before it. */
export type Reach = 'text' | 'page' | 'fields' | 'everywhere'

export type Command = {
  readonly group: CommandGroup
  readonly where: 'anywhere' | 'reader' | 'review' | 'differences'
  /** As they come: chords as “Mod+Shift+Z”, where Mod is ⌘ or Ctrl, or two after another, as “G S”. */
  readonly keys: readonly string[]
  /** The page without its fields, where nothing else is said. */
  readonly reach?: Reach
  /** A key that is held down asks once. */
  readonly once?: true
}

const inText = { reach: 'text' } as const
const once = { once: true } as const
const reader = (group: CommandGroup, keys: readonly string[], more: Partial<Command> = {}): Command => ({
  ...{ group, where: 'reader', keys },
  ...more,
})
const review = (...keys: string[]): Command => ({ group: 'review', where: 'review', keys })
const differences = (...keys: string[]): Command => ({ group: 'differences', where: 'differences', keys })
const anywhere = (...keys: string[]): Command => ({ group: 'anywhere', where: 'anywhere', keys })

/**
 * Everything that keys can do, with the keys that do it until somebody chooses others.
 *
 * Left alone are the keys of browsers (Ctrl with most letters, Alt ← →, F keys), of window systems (Ctrl Alt, Ctrl ↑ on
 * a Mac) and of screen readers (Insert, Caps Lock, Ctrl Option), and Alt with letters, which writes signs on a Mac and
 * opens menus elsewhere. Brackets and slashes are far away on many keyboards, so letters and digits do most.
 */
export const commands: Readonly<Record<CommandId, Command>> = {
  'next-annotation': reader('walk', ['J']),
  'previous-annotation': reader('walk', ['K']),
  'next-quotation': reader('walk', ['N']),
  'previous-quotation': reader('walk', ['P']),
  'open-at-caret': reader('walk', ['Enter'], inText),
  close: reader('walk', ['Escape']),

  'next-sentence': reader('caret', ['L'], inText),
  'previous-sentence': reader('caret', ['H'], inText),
  'next-paragraph': reader('caret', ['Alt+ArrowDown'], inText),
  'previous-paragraph': reader('caret', ['Alt+ArrowUp'], inText),

  grow: reader('select', ['W'], inText),
  shrink: reader('select', ['Shift+W'], inText),
  'to-quotation-marks': reader('select', ['S'], inText),
  'one-word-more': reader('select', ['V'], inText),
  'one-word-less': reader('select', ['B'], inText),
  'select-next-sentence': reader('select', ['Shift+L'], inText),
  'select-previous-sentence': reader('select', ['Shift+H'], inText),
  'select-next-paragraph': reader('select', ['Alt+Shift+ArrowDown'], inText),
  'select-previous-paragraph': reader('select', ['Alt+Shift+ArrowUp'], inText),

  'mark-quote': reader('mark', ['Q'], once),
  'mark-claim': reader('mark', ['C'], once),
  'add-part': reader('mark', ['A'], once),
  'move-here': reader('mark', ['R'], once),
  'take-cue': reader('mark', ['U'], once),
  'take-mention': reader('mark', ['M'], once),
  join: reader('mark', ['Shift+J'], once),
  'mark-all': reader('mark', ['Shift+A'], once),

  'start-back': reader('edge', ['1']),
  'start-on': reader('edge', ['2']),
  'end-back': reader('edge', ['3']),
  'end-on': reader('edge', ['4']),
  'start-word-back': reader('edge', ['Shift+1']),
  'start-word-on': reader('edge', ['Shift+2']),
  'end-word-back': reader('edge', ['Shift+3']),
  'end-word-on': reader('edge', ['Shift+4']),

  save: reader('change', ['Mod+Enter'], { reach: 'fields', once: true }),
  delete: reader('change', ['Delete', 'Backspace'], once),
  undo: { ...anywhere('Mod+Z'), group: 'change' },
  redo: { ...anywhere('Mod+Shift+Z', 'Mod+Y'), group: 'change' },
  comment: reader('change', ['Shift+C'], once),
  'submit-mine': reader('change', ['Shift+S'], once),

  'next-suggestion': reader('suggest', ['I']),
  'previous-suggestion': reader('suggest', ['Shift+I']),
  'accept-suggestion': reader('suggest', ['Y'], once),
  'dismiss-suggestion': reader('suggest', ['X'], once),
  'list-suggestions': reader('suggest', ['Shift+Y'], once),

  'focus-text': reader('focus', ['T']),
  'focus-margin': reader('focus', ['O']),
  'focus-form': reader('focus', ['E'], once),
  filter: reader('focus', ['F']),

  'next-in-queue': review('J', 'ArrowDown'),
  'previous-in-queue': review('K', 'ArrowUp'),
  'open-in-text': { ...review('O'), once: true },
  approve: { ...review('A'), once: true },
  'request-changes': { ...review('C'), once: true },
  reject: { ...review('R'), once: true },

  'next-difference': differences('J'),
  'previous-difference': differences('K'),
  'confirm-difference': { ...differences('C'), once: true },
  'dismiss-difference': { ...differences('X'), once: true },

  find: { ...anywhere('Mod+K'), reach: 'everywhere', once: true },
  'show-keys': { ...anywhere('?'), once: true },
  'go-stories': anywhere('G S'),
  'go-articles': anywhere('G A'),
  'go-review': anywhere('G R'),
  'go-claims': anywhere('G L'),
  'go-actors': anywhere('G C'),
  'go-topics': anywhere('G T'),
  'go-outlets': anywhere('G O'),
  'go-exports': anywhere('G E'),
  'go-suggestions': anywhere('G U'),
  'go-inbox': anywhere('G I'),
  'go-people': anywhere('G P'),
}

export const commandIds = Object.keys(commands) as CommandId[]

/** What a command does, in words. */
export const nameOf = (id: CommandId): string => words.keys.commands[id]
