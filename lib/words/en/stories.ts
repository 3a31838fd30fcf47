/** Stories. */
export const stories = {}
