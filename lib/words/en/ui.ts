/** Parts of every screen. */
export const ui = {
  cancel: 'Cancel',
  close: 'Close',
  delete: 'Delete',
  discard: 'Discard',
  edit: 'Edit',
  goOn: 'Go on',
  remove: 'Remove',
  save: 'Save',
  tryAgain: 'Try again',
  undo: 'Undo',
}
