/**
 * Learns again what makes a sentence worth checking, and writes `lib/language/claims/claim-weights.json`. It reads the
 * debates that are not held out, of which it keeps weights of words and no text. Part of `npm run eval:train`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../bin/engine/settings'
import { debates, featuresOf, isHeldOut, learnFrom } from './claims'

const leastWeight = 0.04

const all = debates()
if (!all) {
  console.error('The debates are not here; nothing was written.')
  process.exit(1)
}
const sentences = all.sentences.filter(({ file }) => !isHeldOut(all.files, file))
const learned = [...learnFrom(sentences)].filter(([, weight]) => Math.abs(weight) >= leastWeight)
const weights = Object.fromEntries(
  learned.map(([name, weight]) => [name, Math.round(weight * 100)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
)
const sums = sentences
  .map(({ text }) => featuresOf(text).reduce((sum, name) => sum + (weights[name] ?? 0), 0))
  .sort((a, b) => a - b)
const upperQuarter = sums[Math.floor(sums.length * 0.75)] ?? 0
const file = join(projectFolder, 'lib/language/claims/claim-weights.json')
writeFileSync(file, `${JSON.stringify({ upperQuarter, weights }, null, 1)}\n`)
console.log(`${sentences.length} sentences, ${Object.keys(weights).length} weights`)
