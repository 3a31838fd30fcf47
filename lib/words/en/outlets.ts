/** Outlets. */
export const outlets = {
  outletDialog: {
    wasSaved: (name: string) => `${name} was saved.`,
    edit: (name: string) => `Edit ${name}`,
    addAnOutlet: 'Add an outlet',
  },
  outletForm: {
    name: 'Name',
    homepage: 'Homepage',
    startsWithHttpsOr: 'Starts with https:// or http://.',
  },
  outletList: {
    outlets: 'Outlets',
    name: 'Name',
    homepage: 'Homepage',
    articles: 'Articles',
    articlesOf: (name: string) => ` articles of ${name}`,
  },
}
