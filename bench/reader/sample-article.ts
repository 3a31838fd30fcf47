import type { AnnotationStatus } from '../../lib/schemas/annotation'
import type { Block } from '../../lib/schemas/block'
import type { Span } from '../../lib/schemas/span'

export type SampleArticle = { readonly text: string; readonly blocks: readonly Block[] }
export type SampleAnnotation = {
  readonly id: string
  readonly kind: 'quote' | 'claim'
  readonly status: AnnotationStatus
  readonly spans: readonly Span[]
}

/** Numbers from 0 to below 1 that look random and are the same in every run. Source: Tommy Ettinger's mulberry32. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const people = 'Ilse Vantour|Marek Odell|Nadia Fenwick|Tomas Ribeck|Oona Sallow|Jules Karran|Petra Lindqual'.split('|')
const places = 'Greywater|Port Ansel|the lower quay|Hallam Reach|the salt market|Northfold'.split('|')
const things =
  'the dredging contract|a second ferry|the harbour levy|the flood wall|an open ledger|the night watch'.split('|')
const deeds =
  'was never put to a vote|will be finished by spring|costs less than the repairs|has been promised twice|was read aloud in council|stands or falls with the tide tables'.split(
    '|',
  )
const cues = 'said|told the council|wrote in a letter|repeated|insisted|answered'.split('|')

/** An invented report of about `words` words in code points of the basic plane: quotations, paragraphs, a headline. */
export function sampleArticle(words: number, seed = 7): SampleArticle {
  const random = seeded(seed)
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const clause = () => `${one(things)} in ${one(places)} ${one(deeds)}`
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const sentence = () => {
    const shape = random()
    if (shape < 0.3) return `“${capital(clause())},” ${one(cues)} ${one(people)}.`
    if (shape < 0.45) return `${one(people)} ${one(cues)} that ${clause()} and that “${one(things)} ${one(deeds)}”.`
    if (shape < 0.55) return `“${capital(clause())},” ${one(people)} ${one(cues)}, “and ${clause()}.”`
    return `On day ${1 + Math.floor(random() * 90)} of the inquiry it became known that ${clause()}.`
  }
  const paragraphs = ['What the harbour owes: a reading of the Greywater inquiry']
  for (let count = 9; count < words; ) {
    const paragraph = Array.from({ length: 2 + Math.floor(random() * 5) }, sentence).join(' ')
    paragraphs.push(paragraph)
    count += paragraph.split(' ').length
  }
  return { text: paragraphs.join('\n\n'), blocks: blocksOf(paragraphs) }
}

function blocksOf(paragraphs: readonly string[]): Block[] {
  let at = 0
  return paragraphs.map((paragraph, i): Block => {
    const [start, end] = [at, at + paragraph.length]
    at = end + 2
    return i === 0
      ? { kind: 'heading', role: 'title', level: 1, start, end }
      : { kind: 'paragraph', role: 'body', start, end }
  })
}

const statuses: readonly AnnotationStatus[] = ['draft', 'submitted', 'approved', 'approved', 'rejected']

/**
 * Annotations as crowded texts have them, in a mixed order: stretches that overlap, one in five inside the one before,
 * one in ten at its very place, one in twenty over the end of a paragraph.
 */
export function sampleAnnotations({ text, blocks }: SampleArticle, count: number, seed = 11): SampleAnnotation[] {
  const random = seeded(seed)
  const within = (from: number, until: number) => from + Math.floor(random() * Math.max(1, until - from))
  let last: Span = { start: 0, end: 12 }
  const next = (): Span => {
    const shape = random()
    if (shape < 0.1) return last
    if (shape < 0.3 && last.end - last.start > 16) {
      const start = within(last.start, last.end - 8)
      return { start, end: within(start + 4, last.end) }
    }
    const block = blocks[within(0, blocks.length)] ?? { start: 0, end: text.length }
    if (shape < 0.35)
      return { start: Math.max(0, block.end - within(5, 60)), end: Math.min(text.length, block.end + within(8, 60)) }
    const start = within(block.start, block.end - 4)
    return { start, end: Math.min(block.end, start + within(4, 160)) }
  }
  return Array.from({ length: count }, (_, i) => {
    last = trimmed(text, next())
    const [kind, status] = [
      random() < 0.7 ? 'quote' : 'claim',
      statuses[within(0, statuses.length)] ?? 'draft',
    ] as const
    return { id: `sample-${i}`, kind, status, spans: [last] }
  })
}

/** White space at an edge is nobody's: the server refuses it, and neither side draws it. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const [from, until] = [start + words.search(/\S|$/), start + words.trimEnd().length]
  return from < until ? { start: from, end: until } : { start: 0, end: 12 }
}
