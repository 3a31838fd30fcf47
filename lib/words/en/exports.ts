/** Taking annotations out. */
export const exports = {}
