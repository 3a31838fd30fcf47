/** Bringing articles in. */
export const imports = {}
