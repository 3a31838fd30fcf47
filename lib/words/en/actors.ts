/** Actors and their names. */
export const actors = {
  kinds: { person: 'Person', organisation: 'Organisation', state: 'State', place: 'Place', other: 'Other' },
  actorForm: {
    name: 'Name',
    kind: 'Kind',
    otherNames: 'Other names',
    oneOnEachLine: 'One on each line: spellings, short forms, former names. Pickers find the actor by each of them.',
    wikidataId: 'Wikidata id',
    suchAsQ42It: 'Such as Q42. It tells namesakes apart for good.',
    note: 'Note',
    titlesWithTheDays: 'Titles, with the days they were held',
    title: (i: number) => `Title ${i}`,
    title2: 'Title',
    titleHeldFrom: (i: number) => `Title ${i} held from`,
    titleHeldUntil: (i: number) => `Title ${i} held until`,
    takeTitleAway: (i: number) => `Take title ${i} away`,
    addATitle: 'Add a title',
  },
  addActor: {
    isHereAlready: 'is here already under this name. Use that one, unless this is somebody else.',
    add: (name: string) => `Add “${name}”`,
    addAnActor: 'Add an actor',
    addANamesake: 'Add a namesake',
  },
  editActor: {
    wasSaved: (name: string) => `${name} was saved.`,
    edit2: (name: string) => `Edit ${name}`,
  },
  mergeActor: {
    before: (annotations: string, name: string) => `${annotations} and the name “${name}” go to`,
    after:
      ', and so do its other names and titles. What was marked and decided stays as it is. The record keeps both states, but there is no undo by one press.',
    wasMergedInto: (name: string, name2: string) => `${name} was merged into ${name2}.`,
    mergeInto: (label: string) => `Merge into ${label}`,
    merge: 'Merge',
    mergeIntoAnotherActor: (name: string) => `Merge ${name} into another actor`,
    theActorThatStays: 'The actor that stays',
  },
  actorList: {
    also: (names: string) => `also ${names}`,
  },
}
