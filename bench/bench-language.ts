/**
 * `npm run bench:language`: how fast the engine reads, all stages, on one core: articles a second beside `compromise` on
 * the same text in the same run, one article of a megabyte, and inputs made to be slow, each at four sizes. The texts are
 * the demo articles, shuffled into new ones by paragraphs, so that no two are the same.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import nlp from 'compromise'
import { projectFolder } from '../bin/engine/settings'
import { engine, readArticleAndTopics } from '../lib/language/read-article'
import { linesOf } from '../lib/language/tokens'
import { topicIndex } from '../lib/language/topics/find-topics'
import { terms } from '../lib/language/topics/terms'
import type { Block } from '../lib/schemas/block'
import { median } from './measure'

const wanted = { articlesASecond: 300, megabyteSeconds: 1, growth: 2.6 }
const topics = topicIndex(Object.keys(terms).map((label) => ({ id: label, label })))

const blocksOf = (text: string): Block[] =>
  linesOf(text).map(({ start, end }) => ({ start, end, kind: 'paragraph', role: 'body' }))

function readAll(text: string): number {
  const blocks = blocksOf(text)
  const found = readArticleAndTopics(text, blocks, topics)
  return found.quotes.length + found.claims.length + found.named.length + found.topics.length
}

/** What compromise has of the same: sentences, quotations, people, places, organisations, topics. */
function readByPeer(text: string): number {
  const doc = nlp(text)
  return (
    doc.quotations().length +
    doc.people().length +
    doc.places().length +
    doc.organizations().length +
    doc.sentences().length
  )
}

/** Milliseconds that some work takes. */
function timeOf(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

/** What a machine that others use at the same time comes nearest to its own speed with. */
const fastest = (times: readonly number[]) => Math.min(...times)

const articles = madeArticles(400)
const length = articles.reduce((sum, text) => sum + text.length, 0) / articles.length
const few = articles.slice(0, 20)
const [ours, theirs]: [number[], number[]] = [[], []]
for (let round = -2; round < 7; round++) {
  const a = timeOf(() => articles.forEach(readAll)) / articles.length
  const b = timeOf(() => few.forEach(readByPeer)) / few.length
  if (round < 0) continue
  ours.push(a)
  theirs.push(b)
}
const perSecond = 1000 / fastest(ours)
const ratio = median(ours.map((a, i) => (theirs[i] ?? 0) / a))
console.log(`engine ${engine.name} ${engine.version}, articles of ${Math.round(length)} characters on average`)
console.log(
  `  verbatim    ${perSecond.toFixed(0).padStart(6)} articles a second on one core in the fastest round, ${(1000 / median(ours)).toFixed(0)} in the middle one`,
)
console.log(`  compromise  ${(1000 / fastest(theirs)).toFixed(0).padStart(6)}`)
console.log(`  ratio       ${ratio.toFixed(1).padStart(6)}`)

const long = articles.join('\n').repeat(2).slice(0, 1_000_000)
const megabyte = fastest([1, 2, 3].map(() => timeOf(() => readAll(long)))) / 1000
console.log(`one article of a megabyte: ${megabyte.toFixed(2)} s`)

const hostile: Readonly<Record<string, string>> = {
  'ever new names': manyNames(),
  'straight quotation marks': '"',
  'opening marks': '“',
  'nested marks': '“‘',
  'single marks': "'",
  'one letter': 'a',
  'one capital': 'A ',
  brackets: '(',
  'full stops': '. ',
  commas: 'a, ',
  'names and verbs': 'Moen said, ',
  'quotations without end': '“a b c” and ',
  'empty lines': 'a\n',
  'accents on one letter': '\u0301',
}
console.log(
  'inputs made to be slow, in milliseconds at 125 kB, 250 kB, 500 kB and 1 MB, and how much the last doubling costs',
)
let worst = 0
for (const [name, piece] of Object.entries(hostile)) {
  const times = [125_000, 250_000, 500_000, 1_000_000].map((size) => {
    const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
    return fastest([1, 2, 3].map(() => timeOf(() => readAll(text))))
  })
  const growth = (times[3] ?? 0) / Math.max(1, times[2] ?? 1)
  if ((times[3] ?? 0) > 100) worst = Math.max(worst, growth)
  console.log(`  ${name.padEnd(26)} ${times.map((ms) => ms.toFixed(0).padStart(6)).join(' ')}   × ${growth.toFixed(1)}`)
}

const targets = [
  {
    isMet: perSecond >= wanted.articlesASecond,
    text: `${wanted.articlesASecond} articles a second (${perSecond.toFixed(0)})`,
  },
  { isMet: megabyte < wanted.megabyteSeconds, text: `a megabyte in under a second (${megabyte.toFixed(2)} s)` },
  {
    isMet: worst < wanted.growth,
    text: `time in proportion to the text (the worst doubling costs ${worst.toFixed(1)} times)`,
  },
]
for (const { isMet, text } of targets) console.log(`${isMet ? 'met   ' : 'MISSED'}  ${text}`)
process.exitCode = targets.every(({ isMet }) => isMet) ? 0 : 1

/** A megabyte of people who are all called differently, though not by much. */
function manyNames(): string {
  let text = ''
  const letters = (n: number) =>
    n.toString(26).replace(/./g, (digit) => 'bcdfghaeioulmnprstvzjkqwxy'[parseInt(digit, 26)] ?? '')
  for (let n = 1_000; text.length < 1_000_000; n++)
    text += `Ida ${letters(n)[0]?.toUpperCase()}${letters(n).slice(1)}aren said so. `
  return text
}

/** Articles as long as news has them, of the demo articles’ paragraphs in ever new orders. */
function madeArticles(count: number): string[] {
  const folder = join(projectFolder, 'lib/server/seed/demo')
  const files = [
    'tidewire.txt',
    'aldery-courier.md',
    'fairsound-statement.txt',
    'innsay-radio.txt',
    'northern-ledger.md',
    'quayside-notes.md',
  ]
  const paragraphs = files
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/\n\s*\n/))
    .filter((one) => one.length > 40)
  let seed = 7
  const next = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return paragraphs[seed % paragraphs.length] ?? ''
  }
  return Array.from({ length: count }, () => {
    let text = ''
    while (text.length < 4_000) text += `${next().replace(/\n/g, ' ')}\n\n`
    return text
  })
}
