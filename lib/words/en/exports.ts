/** Taking annotations out. */
export const exports = {
  exportForm: {
    ofAllOfThem: 'Comments are exported of all of them.',
    comments: 'Comments',
    download: 'Download',
    true: 'Each is true to the text that it was marked in.',
    forASpreadsheetOne: 'For a spreadsheet: one row an annotation. Cells that look like formulas are made harmless.',
    jsonLines: 'JSON Lines',
    forDataTeamsOne: 'For data teams: one record a line, with spans, context, actors, topics and decisions.',
    webAnnotation: 'Web Annotation',
    forArchivesAndAnnotation: 'For archives and annotation tools: the W3C model, as JSON-LD.',
    whatWasSaidAbout: 'What was said about texts and annotations: every thread of the desk, one a line, as JSON.',
    format: 'Format',
    whichAnnotations: 'Which annotations',
    all: (all: number) => `All (${all})`,
    story: 'Story',
    allStories: 'All stories',
    changedSince: 'Changed since',
    whatFitsIsCounted: 'What fits is counted while it is written.',
  },
}
