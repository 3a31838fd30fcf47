/**
 * `npm run eval:train`: learns again which words introduce what somebody said, and writes
 * `lib/language/attribution/cue-weights.json`. It reads the training half of PolNeAR, of which it keeps counts of words
 * and no text.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../bin/engine/settings'
import { type CueCandidate, cueCandidates } from '../../lib/language/attribution/cue-candidates'
import { linesOf, type Paragraph, readParagraphs } from '../../lib/language/tokens'
import { commonShare, evaluationData, type MarkedArticle, overlaps } from './data'
import { type Example, fitLogistic } from './logistic'

/** How often a word has to introduce something, and in what share of its uses, to be looked at. */
const [fewestUses, leastShare] = [4, 0.06]
/** How much of what was marked a reading has to cover to have been right. */
const leastCommon = 0.2
const leastWeight = 0.06
/** Between the parts of a feature’s name; in no word. */
const separator = '\t'

const articles = evaluationData<MarkedArticle>('polnear-train.jsonl')
if (!articles) {
  console.error('The training data is not here; nothing was written.')
  process.exit(1)
}
const read = articles.map((article) => ({ article, paragraphs: readParagraphs(article.text, linesOf(article.text)) }))
const stems = cueStems()
const sieve = { byStem: (name: string) => stems.has(name), byNeighbours: () => 0 }
const examples = read.flatMap(({ article, paragraphs }) => examplesIn(article, paragraphs))
const learned = fitLogistic(examples, { epochs: 8, rate: 0.15, decay: 1e-3, fewest: 20 })
const weights: Record<string, Record<string, Record<string, number>>> = {}
const kept = [...learned].filter(([, weight]) => Math.abs(weight) >= leastWeight).sort(([a], [b]) => (a < b ? -1 : 1))
for (const [name, weight] of kept) {
  const [sort = '', one = '', other = ''] = name.split(separator)
  const ofSort = (weights[sort] ??= {})
  const ofOne = (ofSort[one] ??= {})
  ofOne[other] = Math.round(weight * 100)
}
const file = join(projectFolder, 'lib/language/attribution/cue-weights.json')
writeFileSync(file, `${JSON.stringify({ stems: [...stems].sort(), weights }, null, 1)}\n`)
console.log(`${examples.length} examples, ${stems.size} stems, ${kept.length} weights`)

function cueStems(): Set<string> {
  const closed = new Set(
    (
      'the a an of to in for on by with about at that his her their its it he she they as from has have had is are was ' +
      'were be been not also did do will would could can may might must who which this these some more most no over ' +
      'against up out into them him how what when if or but and'
    ).split(' '),
  )
  const [all, cues] = [new Map<string, number>(), new Map<string, number>()]
  const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const { article, paragraphs } of read) {
    const spans = article.quotes.filter(({ kind }) => kind !== 'direct').flatMap(({ cueSpans }) => cueSpans ?? [])
    for (const token of paragraphs.flatMap(({ tokens }) => tokens)) {
      if (token.kind !== 'word') continue
      count(all, token.stem)
      if (spans.some((span) => overlaps(span, token))) count(cues, token.stem)
    }
  }
  const isCue = (name: string, uses: number) =>
    /^[a-z]/.test(name) && !closed.has(name) && uses >= fewestUses && uses / (all.get(name) ?? 1) >= leastShare
  return new Set(['accord', ...[...cues].filter(([name, uses]) => isCue(name, uses)).map(([name]) => name)])
}

function examplesIn({ quotes }: MarkedArticle, paragraphs: readonly Paragraph[]): Example[] {
  const marked = quotes.filter(({ kind }) => kind !== 'direct')
  const isRight = ({ cue, content }: CueCandidate, { tokens }: Paragraph) => {
    const word = tokens[cue.from]
    return marked.some(
      ({ cueSpans, parts }) =>
        word && cueSpans?.some((span) => overlaps(span, word)) && commonShare(content, parts) > leastCommon,
    )
  }
  return paragraphs.flatMap((paragraph) =>
    paragraph.sentences.flatMap((sentence) =>
      cueCandidates(paragraph.tokens, sentence, sieve).map((candidate) => ({
        features: [...candidate.beside, ...candidate.reading].map((feature) => feature.join(separator)),
        isPositive: isRight(candidate, paragraph),
      })),
    ),
  )
}
