/** What the engine read, and what the desk taught it. */
export const suggestions = {
  lessons: {
    label: 'What the desk taught',
    words: 'Words',
    effect: 'What it means',
    by: 'Taught by',
    names: (name: string) => `They name ${name}.`,
    /** Of what was dismissed. */
    notProposed: {
      quote: () => 'Not proposed again as a quote in this article.',
      claim: () => 'Not proposed again as a claim in this article.',
      mention: () => 'Not proposed again as a name, in no article.',
      topic: (topic: string) => `They no longer lead to “${topic}”.`,
    },
    because: (reason: string) => `Reason: ${reason}`,
    revoke: 'Take back',
    revoked: (learned: string) => `Taken back: “${learned.slice(0, 60)}”.`,
  },
  reading: {
    engine: (name: string, version: string) => (version ? `${name} ${version}` : name),
    off: 'Switched off on this server.',
    waiting: (count: number) => (count === 1 ? '1 article waits to be read.' : `${count} articles wait to be read.`),
    allRead: (count: number) => (count === 1 ? '1 article is read.' : `All ${count} articles are read.`),
    failed: (count: number) => (count === 1 ? '1 could not be read.' : `${count} could not be read.`),
    cost: (amount: number, unit: string) => `It cost ${amount.toFixed(2)} ${unit} so far.`,
    untrue: (count: number) =>
      count === 1
        ? '1 proposal was thrown away because the text does not say it.'
        : `${count} proposals were thrown away because the text does not say them.`,
    problem: (problem: string) => `The last thing that went wrong: ${problem}`,
  },
}
