/** What the browser says when the server can’t be asked. */
export const api = {}
