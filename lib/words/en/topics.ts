/** Topics. */
export const topics = {}
