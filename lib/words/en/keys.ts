/** What keys do, and how they are changed. */
export const keys = {
  title: 'Keys',
}
