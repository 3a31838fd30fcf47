/** One’s own account. */
export const account = {
  browserName: {
    anIphone: 'an iPhone',
    anIpad: 'an iPad',
    aMac: 'a Mac',
    aBrowser: 'A browser',
  },
  browsers: {
    since: 'since',
    used: 'used',
    signedIn: 'Signed in',
    signOutWhatYou:
      'Sign out what you don’t know, then change your password. A browser that was away for twelve hours has to sign in again.',
    thisBrowser: 'This browser',
    signOut: 'Sign out',
  },
  changePassword: {
    yourPasswordWasChanged: 'Your password was changed. Other browsers have to sign in again.',
    password: 'Password',
    theDemoAccountsShare: 'The demo accounts share the password that is printed at start; it can’t be changed.',
    yourPasswordNow: 'Your password now',
    newPassword: 'New password',
    atLeast12Characters: 'At least 12 characters; a few words are fine.',
    changePassword: 'Change password',
  },
  tokens: {
    made: 'made',
    used: 'used',
    tokens: 'Tokens',
    aTokenLetsA:
      'A token lets a program read and write as you, on this desk. Give each program its own, so that you can end one alone.',
    copyItNowIt: 'Copy it now: it is not shown again.',
    notUsedYet: ', not used yet',
    end: 'End',
    youHaveNoTokens: 'You have no tokens.',
    whatItIsFor: 'What it is for',
    nightlyExport: 'Nightly export',
    makeAToken: 'Make a token',
  },
}
