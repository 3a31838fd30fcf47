/** Outlets. */
export const outlets = {}
