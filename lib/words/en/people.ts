/** People of the desk and their roles. */
export const people = {}
