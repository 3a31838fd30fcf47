/** What stands around every screen. */
export const shell = {
  commandPalette: {
    screens: 'Screens',
    importArticles: 'Import articles',
    findAScreenA: 'Find a screen, a story or an article',
    aScreenAStory: 'A screen, a story, an article …',
    searching: 'Searching',
    searching2: 'Searching …',
    nothingOnThisDesk: 'Nothing on this desk is called that.',
    storiesAndArticlesCould: 'Stories and articles could not be searched. Type on to try again.',
  },
  personMenu: {
    roleOn: (role: string, desk: string) => `${role} on ${desk}`,
    find: 'Find …',
    importIt: 'Import',
    accountAndTokens: 'Account and tokens',
    signOut: 'Sign out',
  },
  placeLink: {
    waiting: 'waiting',
  },
  places: {
    stories: 'Stories',
    articles: 'Articles',
    review: 'Review',
    actors: 'Actors',
    topics: 'Topics',
    outlets: 'Outlets',
    exports: 'Exports',
    people: 'People',
    inbox: 'Inbox',
  },
  shell: {
    more: 'More',
    skipToTheContent: 'Skip to the content',
    desk: 'Desk',
    verbatimStories: 'Verbatim: stories',
    importIt: 'Import',
    find: 'Find',
    find2: 'Find …',
    accountAndTheme: (name: string) => `${name}: account and theme`,
  },
}
