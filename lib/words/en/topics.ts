/** Topics. */
export const topics = {
  importTopics: {
    reading: 'Reading some thousand topics. This takes a few seconds.',
    importFromIptc: 'Import from IPTC',
    importTheIptcMedia: 'Import the IPTC Media Topics',
    takesTheSchemesJson:
      'Takes the scheme’s JSON file with all languages. Topics are matched by their code; the desk’s own topics stay as they are.',
    done: 'Done',
    thisFileIsNo:
      'This file is no complete JSON: it may have been cut off on its way. No topic was changed; download it again.',
    addedChangedAsThey: (created: number, changed: number, unchanged: number, retired: number) =>
      `${created} added, ${changed} changed, ${unchanged} as they were; ${retired} are retired.`,
    theTopicsAreUp: 'The topics are up to date.',
    chooseTheJsonFile: 'Choose the JSON file',
    orDropItHere: 'Or drop it here',
  },
  topicDialog: {
    wasSaved: (label: string) => `“${label}” was saved.`,
    addATopic: 'Add a topic',
    edit2: (label: string) => `Edit “${label}”`,
    goTo: (label: string) => `Go to “${label}”`,
  },
  topicForm: {
    label: 'Label',
    whatItCovers: 'What it covers',
    standsUnder: 'Stands under',
    nothingHereMeansThe: 'Nothing here means the top of the tree.',
    dontPutItUnder: (label: string) => `Don’t put it under ${label}`,
    retiredPickersNoLonger: 'Retired: pickers no longer offer it',
  },
  topicList: {
    narrower: (count: number) => `${count} narrower`,
    retired: 'Retired',
  },
}
