import 'server-only'

/** What was said itself, in the demo story: a transcript in this folder, and what it does not say of itself. */
export const demoSources = [
  {
    file: 'customs-hall.txt',
    title: 'Public meeting in the customs hall',
    url: 'https://port-aldery.example/meetings/2026-03-03',
    saidAt: '2026-03-03T09:00:00Z',
  },
] as const
