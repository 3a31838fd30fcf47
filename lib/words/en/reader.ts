/** The reader: the text, its margin, and what is done there. */
export const reader = {
  unsaved: (count: number) => (count === 1 ? '1 change not saved yet' : `${count} changes not saved yet`),
}
