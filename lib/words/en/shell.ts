/** What stands around every screen. */
export const shell = {}
