/** How an annotation is named and told, wherever it is shown. */
export const annotations = {
  historyList: {
    history: 'History',
    readingTheHistory: 'Reading the history',
    theSystem: 'The system',
  },
  historyWords: {
    actions: {
      create: 'marked this',
      edit: 'changed it',
      submit: 'submitted it for review',
      withdraw: 'took it back',
      approve: 'approved it',
      request_changes: 'asked for changes',
      reject: 'rejected it',
      undecide: 'took the decision back',
      delete: 'deleted it',
      restore: 'restored it',
      merge_actors: 'merged one of its actors',
    },
    fields: {
      exact: 'the words',
      anchors: 'the place in the text',
      kindId: 'the kind',
      quoteForm: 'the form',
      claimCheckable: 'whether it can be checked',
      note: 'the note',
      actors: 'the actors',
      topics: 'the topics',
    },
    changed: (what: readonly string[]) => `changed ${what.join(', ')}`,
    again: (status: string) => `; it is ${status} again`,
  },
  kindLabel: {
    directQuote: 'Direct quote',
    partialQuote: 'Partial quote',
    indirectQuote: 'Indirect quote',
    mixedQuote: 'Mixed quote',
  },
  statusBadge: {
    draft: 'Draft',
    inReview: 'In review',
    approved: 'Approved',
    changesRequested: 'Changes requested',
    rejected: 'Rejected',
  },
}
