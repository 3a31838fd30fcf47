/**
 * `npm run eval:train`: counts again in how many articles each word occurs, and writes
 * `lib/language/words/word-weights.json`: how much a word tells two passages apart. It keeps counts and no text.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../bin/engine/settings'
import { linesOf, readParagraphs } from '../../lib/language/tokens'
import { evaluationData, type MarkedArticle } from './data'

/** A word that fewer articles have than this share tells as much as any. */
const leastShare = 0.015

const articles = evaluationData<MarkedArticle>('polnear-train.jsonl')
if (!articles) {
  console.error('The training data is not here; nothing was written.')
  process.exit(1)
}
const counts = new Map<string, number>()
for (const { text } of articles) {
  const stems = new Set(
    readParagraphs(text, linesOf(text)).flatMap(({ words }) =>
      words.flatMap(({ kind, stem, isCapital }) => (kind === 'word' && !isCapital ? stem : [])),
    ),
  )
  for (const one of stems) counts.set(one, (counts.get(one) ?? 0) + 1)
}
/** Hundredths of the natural logarithm of how many articles there are for each that has the word. */
const weightOf = (count: number) => Math.round(100 * Math.log(articles.length / count))
const kept = [...counts].filter(([stem, count]) => count >= articles.length * leastShare && /^[a-z']+$/.test(stem))
const file = join(projectFolder, 'lib/language/words/word-weights.json')
const words = Object.fromEntries(kept.map(([stem, count]) => [stem, weightOf(count)] as const).sort(byName))
writeFileSync(file, `${JSON.stringify({ rarest: weightOf(articles.length * leastShare), words }, null, 1)}\n`)
console.log(`${articles.length} articles, ${kept.length} words`)

function byName([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1
}
