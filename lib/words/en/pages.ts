/** Titles and headings of pages, and what stands on an empty one. */
export const pages = {
  signIn: {
    signIn: 'Sign in',
    readYourSourcesClosely: 'Read your sources closely: who said what, in which words.',
  },
  account: {
    account: 'Account',
    on: (email: string, role: string, name: string) => `${email} · ${role} on ${name}`,
  },
  actorsOne: {
    actor: 'Actor',
    actors: 'Actors',
    thisActorWasMerged: (name: string) =>
      `This actor was merged into ${name}, which now has its annotations and its names.`,
    goTo: (name: string) => `Go to ${name}`,
    otherNames: 'Other names',
    noneKnown: 'None known',
    titles: 'Titles',
    wikidata: 'Wikidata',
    notLinked: 'Not linked',
    note: 'Note',
  },
  actors: {
    actors: 'Actors',
    whoIsQuotedSpoken:
      'Who is quoted, spoken of or addressed: people, organisations, states and places, each under one name.',
    findByAnyOf: 'Find by any of their names',
    kind: 'Kind',
    allKinds: 'All kinds',
    nobodyIsKnownAs: (q: string) => `Nobody is known as “${q}”`,
    nobodyIsHereYet: 'Nobody is here yet',
    otherSpellingsWereLooked: 'Other spellings were looked through too.',
    actorsComeInWhen: 'Actors come in when somebody marks a quote and says who spoke. They can also be added here.',
  },
  articlesOne: {
    article: 'Article',
    thisArticleCantBe: 'This article can’t be shown',
  },
  articles: {
    articles: 'Articles',
    everythingThisDeskHas: 'Everything this desk has taken in; what came last stands first.',
    importArticles: 'Import articles',
    filterTheArticles: 'Filter the articles',
    wordsInTheTitle: 'Words in the title',
    wordsInTheTitle2: 'Words in the title …',
    story: 'Story',
    everyStory: 'Every story',
    outlet: 'Outlet',
    everyOutlet: 'Every outlet',
    noArticleFits: 'No article fits',
    tryFewerWords: 'Use fewer words, or another story or outlet.',
    showEveryArticle: 'Show every article',
    noArticlesYet: 'No articles yet',
    pasteOneOrDrop:
      'Paste one, or drop files. Its words are kept exactly as they were published, so that every quote can be checked against them.',
    importTheFirstArticle: 'Import the first article',
  },
  exports: {
    exports: 'Exports',
    whatWasApprovedFor: 'What was approved, for the archive, the fact-check desk and data teams.',
  },
  import: {
    importIt: 'Import',
    importArticles: 'Import articles',
    theWordsAreKept: 'The words are kept exactly as they came, so that every quote can be checked against them.',
    yourRoleReadsAnd: 'Your role reads, and doesn’t import',
    askAnAdminOf: 'Ask an admin of this desk to make you an editor.',
    goToTheStories: 'Go to the stories',
  },
  outlets: {
    outlets: 'Outlets',
    whoPublishedTheArticles: 'Who published the articles. An outlet is made when the first article of it comes in.',
    findAnOutlet: 'Find an outlet',
    noOutletIsCalled: (q: string) => `No outlet is called “${q}”`,
    noOutletsYet: 'No outlets yet',
    lookForAPart: 'Look for a part of its name.',
    importAnArticleAnd: 'Import an article and say who published it.',
  },
  suggestions: {
    suggestions: 'Suggestions',
    whatTheEngine:
      'The engine reads every article as it comes in and proposes quotes, speakers, claims, names and topics. It decides nothing.',
    learned: 'What this desk taught it',
    howItLearns:
      'Accepting and dismissing suggestions changes what is proposed next. All of it stands here and can be taken back.',
    nothingYet: 'Nothing yet',
    whatTeaches: 'Dismiss a suggestion, or say who a name in the text means, and it is listed here.',
  },
  people: {
    people: 'People',
    whoWorksOnThis: 'Who works on this desk, and what they may do. A right that is taken ends at once.',
  },
  review: {
    review: 'Review',
    whatEditorsSubmittedFor: 'What editors submitted, for a second pair of eyes.',
  },
  storiesOne: {
    nothingHere: 'Nothing here',
    stories: 'Stories',
    addArticles: 'Add articles',
    thisStoryHasNo: 'This story has no articles yet',
    addWhatTwoOr:
      'Add what two or three outlets wrote. Then mark the quotes and claims in each, and compare who said what in which words.',
    addTheFirstArticle: 'Add the first article',
  },
  stories: {
    stories: 'Stories',
    oneEventReadIn: 'One event, read in every outlet that wrote about it.',
    filterTheStories: 'Filter the stories',
    wordsInTheTitle: 'Words in the title',
    wordsInTheTitle2: 'Words in the title …',
    noStoryFits: 'No story fits',
    noStoriesYet: 'No stories yet',
    tryFewerWords: 'Use fewer words: they are looked for in the titles.',
    aStoryGathersEvery:
      'A story gathers every article about one event, so that you see who was quoted where, and in which words.',
    showEveryStory: 'Show every story',
  },
  topics: {
    topics: 'Topics',
    findATopicBy: 'Find a topic by label or code',
    noTopicIsCalled: (q: string) => `No topic is called “${q}”`,
    nothingNarrower: 'Nothing narrower',
    noTopicsYet: 'No topics yet',
    labelsInAllLanguages: 'Labels in all languages were looked through.',
    addATopicHere: 'Add a topic here when annotations need a finer one.',
    whatAnnotationsAreAbout:
      'What annotations are about: the IPTC Media Topics and the desk’s own, from broad to narrow.',
    placeInTheTree: 'Place in the tree',
    retired: 'Retired',
  },
  error: {
    thisPageCouldNot: 'This page could not be drawn',
    text: (digest: string | undefined) =>
      `Nothing was changed, and what you typed is kept. Try again; if it happens twice, tell whoever runs this server${digest ? ` the number ${digest}` : ''}.`,
    goToTheStories: 'Go to the stories',
  },
  globalError: {
    verbatimCouldNotBe: 'Verbatim could not be drawn',
    text: (digest: string | undefined) =>
      `Nothing was changed. Try again${digest ? `; the number of this failure is ${digest}` : ''}.`,
  },
  layout: {
    theWorkspaceInWhich: 'The workspace in which a newsroom reads its sources closely.',
  },
  notFound: {
    nothingHere: 'Nothing here',
  },
}
