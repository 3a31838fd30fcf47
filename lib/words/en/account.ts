/** One’s own account. */
export const account = {}
