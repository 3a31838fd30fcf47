/** Who needs keys for something else, so that no command can have them. */
export type Keeper = 'browser' | 'moving' | 'controls'

const browser =
  /^(Mod\+(Shift\+)?[ACVXNTWQ]|Mod\+[LRPFSDHJO\d+=-]|Mod\+Tab|(Mod\+|Ctrl\+|Alt\+|Shift\+)*F\d+|Alt\+(Arrow(Left|Right)|Home|F4)|Meta\+.+|Alt\+D)$/
/** With these, people get around in a text and on a page; with Shift they select. */
const moving = /^((Mod|Shift|Ctrl)\+)*(Arrow(Up|Down|Left|Right)|Home|End|PageUp|PageDown)$/
/** What presses buttons, leads from one to the next, and closes what is open. */
const controls = /^(Shift\+)?(Tab|Enter|Space|Escape)$/

/** Undefined where keys are free to be chosen. */
export const keeperOf = (keys: string): Keeper | undefined =>
  controls.test(keys) ? 'controls' : moving.test(keys) ? 'moving' : browser.test(keys) ? 'browser' : undefined
