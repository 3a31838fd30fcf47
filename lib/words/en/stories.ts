/** Stories. */
export const stories = {
  editStory: {
    theStoryWasSaved: 'The story was saved.',
    editTheStory: 'Edit the story',
    saveMineOverIt: 'Save mine over it',
    somebodySavedThisStory: 'Somebody saved this story while you were typing.',
    takeTheirs: 'Take theirs',
    itNowSays: (title: string, summary: string | null) =>
      `It now says “${title}”${summary ? `: ${summary}` : ', without a summary'}. What you typed is kept below.`,
  },
  newStory: {
    newStory: 'New story',
    aStoryGathersEvery: 'A story gathers every article about one event, whoever published it.',
    makeTheStory: 'Make the story',
    openIt: 'Open it',
  },
  storyFields: {
    title: 'Title',
    whatHappenedInA: 'What happened, in a few words: it is how people find it.',
    summary: 'Summary',
    optionalOneOrTwo: 'Optional. One or two sentences.',
  },
  storyList: {
    showMoreStories: 'Show more stories',
  },
  storyRow: {
    made: 'Made',
  },
}
