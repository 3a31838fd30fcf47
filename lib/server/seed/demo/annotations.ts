import 'server-only'
import type { DemoActor } from './actors'
import type { DemoFile } from './articles'

/** An annotation of the demo, told by its words: the seed looks up where they stand. */
export type DemoAnnotation = {
  readonly file: DemoFile
  /** One span each, in reading order; each is looked for after the one before. */
  readonly words: readonly string[]
  readonly quote?: { readonly form: 'direct' | 'partial' | 'indirect' | 'mixed'; readonly cue?: string }
  readonly claim?: { readonly checkable?: boolean }
  readonly actors?: readonly {
    readonly actor: DemoActor
    readonly role: 'speaker' | 'subject' | 'target'
    readonly mention?: string
  }[]
  /** IPTC codes. */
  readonly topics?: readonly string[]
  readonly note?: string
  readonly outcome: 'draft' | 'submitted' | 'approved' | 'changes_requested' | 'rejected'
  readonly reason?: string
}

const maritime = 'medtop:20000343'
const localGovernment = 'medtop:20000612'
const accident = 'medtop:20000139'

/** What the demo’s editor has marked, and how far each mark has come. */
export const demoAnnotations: readonly DemoAnnotation[] = [
  {
    file: 'tidewire.txt',
    words: [
      'We found eleven piles that a child could put a screwdriver through,',
      'and I was not prepared to gamble with a full ferry on top of them.',
    ],
    quote: { form: 'direct', cue: 'told' },
    actors: [{ actor: 'oyelaran', role: 'speaker', mention: 'Tunde Oyelaran' }],
    topics: [maritime, accident],
    outcome: 'approved',
  },
  {
    file: 'tidewire.txt',
    words: ['eleven piles that a child could put a screwdriver through'],
    claim: { checkable: true },
    actors: [{ actor: 'oyelaran', role: 'speaker', mention: 'Tunde Oyelaran' }],
    topics: [accident],
    note: 'A number inside a quote: the divers’ report would settle it.',
    outcome: 'submitted',
  },
  {
    file: 'aldery-courier.md',
    words: [
      'We found eleven piles that a child could put a screwdriver through, and I was not prepared to gamble with a full ferry on top of them,',
    ],
    quote: { form: 'direct', cue: 'said' },
    actors: [{ actor: 'oyelaran', role: 'speaker', mention: 'he' }],
    topics: [maritime],
    outcome: 'approved',
  },
  {
    file: 'daily-gull.html',
    words: ['I was not prepared to gamble with a full ferry,'],
    quote: { form: 'direct', cue: 'stormed' },
    actors: [{ actor: 'oyelaran', role: 'speaker', mention: 'he' }],
    topics: [maritime],
    note: 'Cut short: Tidewire and the Courier have “on top of them”, and the piles before it.',
    outcome: 'submitted',
  },
  {
    file: 'daily-gull.html',
    words: ['17 of its wooden legs had turned to mush'],
    claim: { checkable: true },
    actors: [{ actor: 'oyelaran', role: 'subject', mention: 'Tunde Oyelarin' }],
    topics: [accident],
    note: 'Everybody else has eleven.',
    outcome: 'changes_requested',
    reason: 'The divers are the source here, not the harbour master. Please mark who counted.',
  },
  {
    file: 'tidewire.txt',
    words: ['Nobody rang me,', 'I learned that my town had lost its quay from a man selling mackerel.'],
    quote: { form: 'direct', cue: 'said' },
    actors: [
      { actor: 'hallow', role: 'speaker', mention: 'she' },
      { actor: 'authority', role: 'target' },
    ],
    topics: [localGovernment],
    outcome: 'approved',
  },
  {
    file: 'innsay-radio.txt',
    words: ['No one called me,', 'I heard that my town had lost its quay from a man who sells mackerel.'],
    quote: { form: 'direct', cue: 'said' },
    actors: [{ actor: 'hallow', role: 'speaker', mention: 'she' }],
    topics: [localGovernment],
    outcome: 'submitted',
  },
  {
    file: 'daily-gull.html',
    words: ['Nobody rang me. I learned from a man selling mackerel.'],
    quote: { form: 'direct', cue: 'fumed' },
    actors: [{ actor: 'hallow', role: 'speaker', mention: 'Mayor Maret Hallow' }],
    note: 'Spliced: the words about the town and its quay are missing.',
    outcome: 'submitted',
  },
  {
    file: 'tidewire.txt',
    words: ['remains unsuitable for vehicle traffic of any weight'],
    quote: { form: 'partial', cue: 'said' },
    actors: [{ actor: 'authority', role: 'speaker', mention: 'the authority' }],
    topics: [maritime],
    outcome: 'submitted',
  },
  {
    file: 'fairsound-statement.txt',
    words: [
      'The quay is closed, but the island is not. We will sail from the fish dock at 6.55 every morning for as long as it takes.',
    ],
    quote: { form: 'direct', cue: 'says' },
    actors: [{ actor: 'vasquezLund', role: 'speaker', mention: 'Ingrid Vasquez-Lund' }],
    topics: [maritime],
    outcome: 'submitted',
  },
  {
    file: 'aldery-courier.md',
    words: ['The repair will cost about 2.3 million crowns'],
    claim: { checkable: true },
    actors: [{ actor: 'authority', role: 'speaker', mention: 'the authority' }],
    topics: [localGovernment],
    outcome: 'submitted',
  },
  {
    file: 'northern-ledger.md',
    words: ['a consultant who worked for the town in 2024 put it at 3.2m'],
    claim: { checkable: true },
    actors: [{ actor: 'portAldery', role: 'subject', mention: 'the town' }],
    outcome: 'draft',
  },
  {
    file: 'northern-ledger.md',
    words: ['The fees paid for dredging. I can show anybody the receipts,', 'What they never paid for is timber.'],
    quote: { form: 'direct', cue: 'said' },
    actors: [{ actor: 'oyelaran', role: 'speaker', mention: 'he' }],
    outcome: 'draft',
  },
  {
    file: 'quayside-notes.md',
    words: ['the thing was held up by wet cardboard and that he was not going to bet a boatload of people on it'],
    quote: { form: 'indirect', cue: 'said' },
    actors: [{ actor: 'oyelaran', role: 'speaker', mention: 'The harbour master' }],
    note: 'The blog says itself: “more or less”.',
    outcome: 'draft',
  },
  {
    file: 'quayside-notes.md',
    words: ['I believe in mermaids.'],
    claim: { checkable: false },
    outcome: 'rejected',
    reason: 'A joke of the author’s, not a claim.',
  },
]
