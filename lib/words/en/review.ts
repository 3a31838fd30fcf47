/** The review queue. */
export const review = {}
