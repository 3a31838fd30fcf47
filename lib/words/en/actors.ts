/** Actors and their names. */
export const actors = {}
