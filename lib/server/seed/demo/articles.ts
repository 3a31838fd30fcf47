import 'server-only'

/** An article of the demo story: its file in this folder, and what the file does not say itself. */
export type DemoArticle = {
  readonly file: string
  readonly outlet: string
  readonly url: string
  readonly publishedAt: string
}

/** The story that the demo articles tell. */
export const demoStory = {
  title: 'The closed quay of Port Aldery',
  summary:
    'A harbour authority shuts a rotten quay, an island loses its car ferry, and a mayor wants to know why nobody rang.',
}

/** Seven invented outlets on one invented event: none of these people, places or companies exist. */
export const demoArticles = [
  {
    file: 'tidewire.txt',
    outlet: 'Tidewire',
    url: 'https://tidewire.example/2026/03/03/lantern-quay',
    publishedAt: '2026-03-03T14:20:00Z',
  },
  {
    file: 'aldery-courier.md',
    outlet: 'Aldery Courier',
    url: 'https://aldery-courier.example/news/lantern-quay-closed',
    publishedAt: '2026-03-04T05:00:00Z',
  },
  {
    file: 'daily-gull.html',
    outlet: 'The Daily Gull',
    url: 'https://daily-gull.example/ferry-gamble',
    publishedAt: '2026-03-04T06:30:00Z',
  },
  {
    file: 'innsay-radio.txt',
    outlet: 'Radio Innsay',
    url: 'https://radio-innsay.example/bulletins/1230',
    publishedAt: '2026-03-03T12:30:00Z',
  },
  {
    file: 'quayside-notes.md',
    outlet: 'Quayside Notes',
    url: 'https://quayside-notes.example/eleven-piles',
    publishedAt: '2026-03-04T20:10:00Z',
  },
  {
    file: 'fairsound-statement.txt',
    outlet: 'Fairsound Ferries',
    url: 'https://fairsound.example/press/lantern-quay',
    publishedAt: '2026-03-03T08:00:00Z',
  },
  {
    file: 'northern-ledger.md',
    outlet: 'The Northern Ledger',
    url: 'https://northern-ledger.example/closed-quay',
    publishedAt: '2026-03-05T07:00:00Z',
  },
] as const satisfies readonly DemoArticle[]

/** Names a demo article by its file. */
export type DemoFile = (typeof demoArticles)[number]['file']
