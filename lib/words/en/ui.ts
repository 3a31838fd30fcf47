/** Parts of every screen. */
export const ui = {}
