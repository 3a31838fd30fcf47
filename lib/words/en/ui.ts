/** Parts of every screen. */
export const ui = {
  cancel: 'Cancel',
  close: 'Close',
  remove: 'Remove',
  save: 'Save',
}
