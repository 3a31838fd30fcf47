const annotations = (count: number) => (count === 1 ? '1 annotation' : `${count} annotations`)

/** The margin beside the text: cards, stacks, filters, the map of the article. */
export const margin = {
  title: 'Annotations',
  countOf: (shown: number, total: number) => (shown === total ? `${total}` : `${shown} of ${total}`),
  newAnnotation: 'New annotation',
  back: 'Back to the list',
  raise: 'Raise the panel',
  lower: 'Lower the panel',
  storageFails: 'This browser can’t keep what you type. Save before you leave the page.',
  submitMine: (count: number) => `Submit my ${count === 1 ? 'draft' : `${count} drafts`}`,

  filter: 'Filter',
  filterLabel: 'Filter the annotations',
  facets: { kind: 'Kind', status: 'Status', author: 'Author', actor: 'Actor', topic: 'Topic' },
  me: (name: string) => `${name} (you)`,
  findChoice: (facet: string) => `Find: ${facet}`,
  noChoice: 'Nothing here has that name.',
  moreChoices: (count: number) => `${count} more; type to find them.`,
  removeFilter: (facet: string, label: string) => `Remove the filter ${facet}: ${label}`,
  noLongerHere: 'not in this article',
  noneLeft: (total: number) => `The filter leaves none of the ${annotations(total)} here.`,
  showAll: 'Show all',

  stack: (count: number) => `${count} here`,
  stackLabel: (count: number, first: string) => `${annotations(count)} here, from “${first}”`,
  inStack: (count: number) => `${annotations(count)} at this place`,

  noSpeaker: 'No speaker',
  unsaved: 'unsaved changes',
  about: (name: string) => `on ${name}`,
  by: (name: string) => `Marked by ${name}`,
  aReviewer: 'A reviewer',
  fourEyes: 'You made or last edited this one, so somebody else decides on it: four eyes see more than two.',
  submit: 'Submit',
  withdraw: 'Withdraw',
  evidence: 'Evidence',
  mention: (name: string, words: string) => `Show where ${name} is named: “${words}”`,
  cue: (words: string) => `Show the cue: “${words}”`,

  atPlace: 'Annotations at this place',
  findAtPlace: 'Type to narrow them down',
  noneFound: 'None of them says that.',
  showMore: (count: number) => `Show ${count} more`,
}
