import { margin } from './margin'

/** The reader: the text, its margin, and what is done there. */
export const reader = {
  undo: 'Undo',
  changesDropped: 'Your changes were dropped.',
  discarded: 'Discarded.',
  /** An annotation named by its first words. */
  changed: (mark: string) => `Changed ${mark}.`,
  marked: (mark: string) => `Marked ${mark} as your draft.`,
  markedMany: (count: number) => `Marked ${count} passages as your drafts.`,
  deleted: (mark: string) => `Deleted ${mark}. It stays on the record.`,
  deletedMany: (count: number) => `Deleted ${count} annotations. They stay on the record.`,
  submitted: (count: number) => (count === 1 ? 'Submitted for review.' : `${count} submitted for review.`),
  notSubmitted: (count: number, reason: string) => (count > 1 ? `${count} not submitted. ${reason}` : reason),
  withdrawn: 'Withdrawn: it is your draft again.',
  decided: {
    approve: 'Approved.',
    request_changes: 'Sent back with your reason.',
    reject: 'Rejected with your reason.',
  },
  markAll: {
    title: 'Mark all of these',
    text: (exact: string) => `“${exact}” stands at these places. What you choose is marked alike, and undone as one.`,
    alike: 'Also where capital letters, quotation marks or white space differ',
    here: 'In this article',
    inStory: 'In the story’s other articles',
    all: 'Choose all',
    none: 'Choose none',
    marked: 'marked already',
    asking: 'Looking through the story …',
    more: 'There are more than 500. Mark these first, then ask again.',
    nowhere: 'These words stand nowhere else.',
    cancel: 'Cancel',
    mark: (count: number) => (count === 1 ? 'Mark 1 place' : `Mark ${count} places`),
  },
  picker: {
    beside: 'named beside the words',
    inText: 'named in this article',
    otherPlace: 'Another place',
  },
  suggestions: {
    label: 'Suggestion',
    noSpeaker: 'No speaker found',
    /** Why it was proposed: the rule, and how the speaker was found. */
    why: (rule: string, via: string | undefined) =>
      ({
        named: 'named beside the words',
        pronoun: 'a pronoun points there',
        carried: 'spoke last',
        institution: 'the institution speaks',
        unnamed: 'speaks without a name',
      })[via ?? ''] ?? `words in quotation marks (${rule})`,
    position: (position: number, total: number) => `${position} of ${total}`,
    accept: 'Accept',
    mend: 'Change',
    dismiss: 'Dismiss',
    dismissed: 'Dismissed. You won’t be shown it again in this browser.',
    spoken: (position: number, total: number, exact: string, speaker: string | undefined) =>
      `Suggestion ${position} of ${total}: ${speaker ? `${speaker}, ` : ''}“${exact.slice(0, 200)}”`,
  },
  /** What a step of the history was, for “Undone: …”. */
  steps: {
    marked: (mark: string) => `marked ${mark}`,
    markedMany: (count: number) => `marked ${count} passages`,
    changed: (mark: string) => `changed ${mark}`,
    joined: (mark: string) => `joined ${mark}`,
    deleted: (mark: string) => `deleted ${mark}`,
    deletedMany: (count: number) => `deleted ${count} annotations`,
    submitted: (count: number) => (count === 1 ? 'submitted an annotation' : `submitted ${count} annotations`),
    withdrawn: (mark: string) => `withdrew ${mark}`,
    decided: (mark: string) => `decided on ${mark}`,
  },
  notSavedYet: 'not saved yet',
  form: {
    chooseAbove: 'Not saved: choose above.',
    keptAsYouType: 'Not saved; kept in this browser as you type.',
    asSaved: 'As saved.',
  },
  margin,
}
