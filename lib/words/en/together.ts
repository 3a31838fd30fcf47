/** Other people: who is here, what they say, what is waiting. */
export const together = {
  comments: 'Comments',
}
