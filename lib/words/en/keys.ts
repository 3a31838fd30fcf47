/** What keys do, and how they are changed. */
export const keys = {
  title: 'Keyboard shortcuts',
  groups: {
    walk: 'Go through the text',
    caret: 'Move the caret',
    select: 'Select',
    mark: 'Mark',
    edge: 'Move an edge of the open annotation',
    change: 'Keep and undo',
    suggest: 'Suggestions',
    focus: 'Go to a part of the screen',
    review: 'Review queue',
    differences: 'Differences of a story',
    anywhere: 'Anywhere',
  },
  /** What each command does. Its key in this object is its name in the program. */
  commands: {
    'next-annotation': 'Next annotation',
    'previous-annotation': 'Previous annotation',
    'next-quotation': 'Select the next quotation that is not marked',
    'previous-quotation': 'Select the previous quotation that is not marked',
    'open-at-caret': 'Open the annotation at the caret',
    close: 'Drop the selection, close the annotation',

    'next-sentence': 'Next sentence',
    'previous-sentence': 'Previous sentence',
    'next-paragraph': 'Next paragraph',
    'previous-paragraph': 'Previous paragraph',

    grow: 'Grow the selection: word, quotation, sentence, paragraph',
    shrink: 'Shrink it again, the way it grew',
    'to-quotation-marks': 'Grow the selection to its quotation marks',
    'one-word-more': 'Select one word more',
    'one-word-less': 'Select one word less',
    'select-next-sentence': 'Select to the end of the sentence',
    'select-previous-sentence': 'Select to the start of the sentence',
    'select-next-paragraph': 'Select to the end of the paragraph',
    'select-previous-paragraph': 'Select to the start of the paragraph',

    'mark-quote': 'Mark the selection as a quote',
    'mark-claim': 'Mark the selection as a claim',
    'add-part': 'Add the selection to the open annotation',
    'move-here': 'Move the open annotation to the selection',
    'take-cue': 'Take the selection as its cue, such as “said”',
    'take-mention': 'Take the selection as the mention of its speaker',
    join: 'Join the parts of a split quote',
    'mark-all': 'Mark all of these',

    'start-back': 'Start one character earlier',
    'start-on': 'Start one character later',
    'end-back': 'End one character earlier',
    'end-on': 'End one character later',
    'start-word-back': 'Start one word earlier',
    'start-word-on': 'Start one word later',
    'end-word-back': 'End one word earlier',
    'end-word-on': 'End one word later',

    save: 'Save the open annotation',
    delete: 'Delete the open annotation',
    undo: 'Undo',
    redo: 'Redo',
    comment: 'Comment on the selection or the open annotation',
    'submit-mine': 'Submit my drafts for review',

    'next-suggestion': 'Next suggestion',
    'previous-suggestion': 'Previous suggestion',
    'accept-suggestion': 'Accept the suggestion',
    'dismiss-suggestion': 'Dismiss the suggestion',
    'list-suggestions': 'List all suggestions',

    'focus-text': 'The text',
    'focus-margin': 'The annotations beside it',
    'focus-form': 'The form: edit the open annotation',
    filter: 'The filters',

    'next-in-queue': 'Next',
    'previous-in-queue': 'Previous',
    'open-in-text': 'Open it in its text',
    approve: 'Approve',
    'request-changes': 'Request changes',
    reject: 'Reject',

    'next-difference': 'Next difference',
    'previous-difference': 'Previous difference',
    'confirm-difference': 'Confirm',
    'dismiss-difference': 'Dismiss',

    find: 'Find a screen, a story or an article',
    'show-keys': 'Show and change the keys',
    'go-stories': 'Go to stories',
    'go-articles': 'Go to articles',
    'go-review': 'Go to review',
    'go-claims': 'Go to claims',
    'go-actors': 'Go to actors',
    'go-topics': 'Go to topics',
    'go-outlets': 'Go to outlets',
    'go-suggestions': 'Go to suggestions',
    'go-exports': 'Go to exports',
    'go-inbox': 'Go to the inbox',
    'go-people': 'Go to people',
  },
  /** What is printed on keys. Those that are missing here are shown as they are. */
  caps: {
    Ctrl: 'Ctrl',
    Alt: 'Alt',
    Shift: 'Shift',
    Meta: 'Win',
    Escape: 'Esc',
    Delete: 'Del',
    Backspace: 'Backspace',
    Enter: 'Enter',
    Space: 'Space',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
  },
  /** The map on which keys are looked up and changed. */
  map: {
    search: 'Find a key, or what it does',
    found: (count: number) =>
      count === 0 ? 'No key does that.' : count === 1 ? '1 command found' : `${count} commands found`,
    here: 'On this screen',
    elsewhere: 'On other screens',
    letters: 'Single-letter keys',
    lettersHint:
      'Letters, digits and signs act alone while the text or the page has the focus, never where you type. Turned off, only keys with Ctrl, ⌘ or Alt and the like do; give those to the commands that you need.',
    resetAll: 'Set all keys back',
    unkept:
      'This browser could not keep your keys. They work until the page is closed; then those from before are back.',
    change: (command: string, keys: string) => `${command}: ${keys}. Change`,
    changed: 'changed',
    noKeys: 'no key',
    off: 'off',
    press: 'Press the new keys. Escape leaves them as they are.',
    inTheWay: (keys: string, command: string, gets: string | undefined) =>
      gets
        ? `${keys} now does this: ${command}. That would move to ${gets}.`
        : `${keys} now does this: ${command}. That would have no key.`,
    swap: 'Swap',
    kept: {
      browser: (keys: string) => `The browser or the system needs ${keys}. Press others.`,
      moving: (keys: string) => `${keys} moves the caret or the page. Press others.`,
      controls: (keys: string) => `${keys} works the buttons and fields of the page. Press others.`,
    },
    reset: (keys: string) => `Back to ${keys}`,
    none: 'No key',
  },
  /** Among the settings of a person. */
  account: {
    text: 'Everything in the reader can be done by keys. Each of them can be changed, and single letters can be turned off. Your keys are kept in this browser.',
    open: 'See and change the keys',
  },
  /** What is said aloud after a key has moved something. */
  spoken: {
    quotation: (text: string | undefined, which: number, of: number) =>
      text === undefined
        ? of === 0
          ? 'Every quotation is marked.'
          : 'No further quotation that is not marked.'
        : `${text}: quotation ${which} of ${of} that are not marked.`,
    annotation: (parts: readonly (string | undefined)[], which: number, of: number) =>
      `${parts.filter(Boolean).join(', ')}, ${which} of ${of}`,
    nothingMarked: 'Nothing is marked here.',
    edge: (edge: 'start' | 'end', word: string) => (edge === 'start' ? `Begins at “${word}”` : `Ends at “${word}”`),
    edgeStays: 'The edge can’t go further.',
  },
}
