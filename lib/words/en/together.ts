const people = (count: number) => (count === 1 ? '1 other person is' : `${count} other people are`)

/** Other people: who is here, what they say, what is waiting. */
export const together = {
  here: (count: number) => `${people(count)} reading this`,
  alsoSelects: (name: string, excerpt: string) => `${name}, who has selected “${excerpt}”. Go there`,
  reads: (name: string) => `${name} is reading this`,
  more: (count: number) => `${count} more`,
  away: 'Not live just now',
  awayHint: 'What others do shows up again as soon as the server can be reached. Your own work is saved as usual.',
  newer: (name: string) => `${name} has changed this annotation since you began. What you typed is kept.`,
  compareNewer: 'Compare',
  comments: 'Comments',
}
