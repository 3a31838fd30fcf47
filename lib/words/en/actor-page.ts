const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`
const times = counted('article', 'articles')

/** One actor: what they are quoted with, their titles over time, who quotes them. */
export const actorPage = {
  tabs: { label: 'This actor', quotes: 'Quotes', titles: 'Titles', outlets: 'Who quotes them' },
  period: (from: string | null, until: string | null) => {
    if (from && until) return `${from} to ${until}`
    if (from) return `since ${from}`
    return until ? `until ${until}` : 'no days given'
  },
  quotes: {
    filter: 'Filter the quotes',
    outlet: 'Outlet',
    everyOutlet: 'Every outlet',
    story: 'Story',
    everyStory: 'Every story',
    form: 'Form',
    everyForm: 'Any form',
    marks: 'In quotation marks',
    reported: 'Reported',
    state: 'Who says so',
    everyState: 'Found or marked',
    found: 'Found, not yet marked',
    marked: 'Marked',
    from: 'From',
    to: 'To',
    day: (day: string) => `Quotes of ${day}`,
    undated: (imported: string) => `no date, imported ${imported}`,
    more: 'Load more quotes',
    empty: (name: string) => `No quote of ${name} yet`,
    emptyText:
      'Import what outlets write: quotes are found by themselves, and stand here by outlet and day. A namesake on the desk keeps bare names apart: mark those.',
    none: 'No quote fits',
    noneText: 'Use another outlet, story, form or day.',
    showAll: 'Show every quote',
    inPlace: (outlet: string) => `${outlet}: read it in its place`,
    inStory: (title: string) => `in ${title}`,
    variants: (count: number) => `${count === 1 ? '1 other wording' : `${count} other wordings`}`,
    moreVariants: (count: number) => `and ${count} more`,
    credits: (name: string) => `credits ${name}`,
  },
  titles: {
    desk: 'As the desk has them',
    deskNone: 'The desk has no titles of them. An admin adds them with “Edit”.',
    printed: 'As articles print them',
    printedNone: 'No article that was read gives them a title.',
    articles: times,
    first: (day: string) => `on ${day}`,
    between: (first: string, last: string) => `from ${first} to ${last}`,
    by: (outlets: readonly string[], more: number) =>
      `${outlets.join(', ')}${more > 0 ? ` and ${counted('other outlet', 'other outlets')(more)}` : ''}`,
    more: (count: number) =>
      `${counted('title', 'titles')(count)} that fewer articles print ${count === 1 ? 'is' : 'are'} left out.`,
    differs:
      'Where an article of a story gives an office that the desk speaks against, the story says so under “Differences”.',
  },
  outlets: {
    total: (inMarks: number, reported: number) =>
      `${counted('quote', 'quotes')(inMarks)} in quotation marks, ${reported} reported.`,
    byOutlet: 'By outlet',
    byMonth: 'By month',
    outlet: 'Outlet',
    none: 'No outlet',
    inMarks: 'In marks',
    reported: 'Reported',
    when: 'When',
    share: 'Compared',
    month: (month: string, inMarks: number, reported: number) =>
      `${month}: ${inMarks} in quotation marks, ${reported} reported`,
    most: (count: number) => `The tallest month has ${counted('quote', 'quotes')(count)}.`,
    quotesOf: (outlet: string) => `${outlet}: show its quotes`,
    more: (shown: number, count: number) => `The ${shown} of ${count} outlets that quote them most.`,
    empty: (name: string) => `Nobody quotes ${name} yet`,
    emptyText: 'As soon as an article that was read quotes them, its outlet stands here.',
  },
}
