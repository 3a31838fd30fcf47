/** How far what was done has come, and the way back. */
export const saving = {
  label: 'Not saved yet',
  sending: 'Saving …',
  away: (count: number) =>
    count === 1
      ? '1 change waits: the server can’t be reached. It is kept in this browser and goes out by itself.'
      : `${count} changes wait: the server can’t be reached. They are kept in this browser and go out by themselves.`,
  signedOut: (count: number) =>
    count === 1
      ? 'You are signed out. 1 change is kept here and is saved once you sign in again.'
      : `You are signed out. ${count} changes are kept here and are saved once you sign in again.`,
  signIn: 'Sign in',
  tryNow: 'Try now',
  memoryOnly: 'This browser can’t keep anything: stay on this page until it is saved.',
  refused: (reason: string) => `Not done. ${reason} What you typed is kept with the article.`,
  undone: (step: string) => `Undone: ${step}.`,
  redone: (step: string) => `Done again: ${step}.`,
  inArticle: (title: string, said: string) => `${said} It is in “${title}”.`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to do again.',
  changedSince: (name: string) => `${name} changed it since, so it was not undone. Nothing was lost.`,
  notThere: 'It is not there any more. Nothing was changed.',
  show: 'Show',
  signInAgain: {
    title: 'Sign in again',
    text: (name: string) =>
      `Your session has ended. What you typed is kept; it is saved once ${name} is signed in again.`,
  },
  leave: {
    title: 'Some changes are not saved yet',
    text: (count: number) =>
      count === 1
        ? '1 change has not reached the server. If you sign out now, it is lost.'
        : `${count} changes have not reached the server. If you sign out now, they are lost.`,
    stay: 'Stay',
    leave: 'Sign out and lose them',
  },
}
