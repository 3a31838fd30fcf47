/** What the browser says when the server can’t be asked. */
export const api = {
  client: {
    theServerAnswered: (status: number) => `The server answered ${status}.`,
    theServerCantBe: 'The server can’t be reached. What you typed is kept in this browser; it is not saved yet.',
    stoppedBeforeTheServer: 'Stopped before the server answered.',
    theServersAnswerCould: 'The server’s answer could not be understood. Reload the page to see what it has.',
  },
  signIn: {
    thatEMailAnd: 'That e-mail and password don’t match. Check both and try again.',
    theServerCantBe: 'The server can’t be reached just now. Try again in a moment.',
    thereWereTooMany: (minutes: number) =>
      `There were too many wrong passwords for this account. Try again in ${minutes} minutes.`,
  },
  useWrite: {
    somethingBelowNeedsAnother: 'Something below needs another look. Nothing was saved yet.',
  },
}
