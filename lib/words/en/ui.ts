const number = new Intl.NumberFormat('en-GB')
const counted = (one: string) => (count: number) => `${number.format(count)} ${one}${count === 1 ? '' : 's'}`

/** Parts of every screen. */
export const ui = {
  justNow: 'just now',
  counts: { articles: counted('article'), outlets: counted('outlet'), annotations: counted('annotation') },
  add: 'Add',
  cancel: 'Cancel',
  close: 'Close',
  delete: 'Delete',
  discard: 'Discard',
  edit: 'Edit',
  goOn: 'Go on',
  remove: 'Remove',
  save: 'Save',
  tryAgain: 'Try again',
  undo: 'Undo',
  dialog: {
    close: 'Close',
  },
  filterForm: {
    searching: 'Searching',
  },
  loadMore: {
    showMore: 'Show more',
    theNextPageDidnt: 'The next page didn’t arrive. What you see is still right; try again.',
  },
  newerState: {
    takeTheNewerOne: 'Take the newer one',
    saveMineAllThe: 'Save mine all the same',
    itNowSaysWhat: (message: string, now: string) => `${message} It now says: ${now}. What you typed is still here.`,
  },
  nextPage: {
    pages: 'Pages',
    backToTheBeginning: 'Back to the beginning',
    nextPage: 'Next page',
  },
  nothingHere: {
    thereIsNothingAt: 'There is nothing at this address',
    itMayHaveBeen: 'It may have been removed from the desk, or it belongs to another desk. Nothing was changed.',
    goToTheStories: 'Go to the stories',
  },
  progress: {
    ofIt: (value: number, max: number) => `${value} of ${max}`,
  },
  searchBar: {
    search: 'Search',
  },
  themeChoice: {
    light: 'Light',
    dark: 'Dark',
    asTheSystem: 'As the system',
    theme: 'Theme',
  },
  toast: {
    dismiss: 'Dismiss',
  },
  typeAhead: {
    create: (label: string) => `Create “${label}”`,
    nothingFound: 'Nothing found.',
    toChooseFrom: (count: number) => `${count} to choose from`,
  },
  useTypeAhead: {
    theSearchDidntAnswer: 'The search didn’t answer. Type on to try again.',
    couldNotBeMade: (label: string) => `“${label}” could not be made. What you typed is kept.`,
  },
}
