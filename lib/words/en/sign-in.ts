/** The way in. */
export const signIn = {}
