import { type DiffPart, wordDiff } from '../concordance/word-diff'
import type { Pair } from './lay-over'
import type { QuoteUnits } from './quote-units'
import type { Source } from './read-source'
import { saidText } from './spoken-words'
import type { Walk } from './walk'

/** Of a long stretch that was left out, so many words are shown at each end. */
const shownAtEnds = 8

/** What turns the words of a source into those of a quote, place by place; `…` stands for what lies between far places. */
export function diffOf({ text, units }: QuoteUnits, source: Source, { pairs, jumps }: Walk): DiffPart[] {
  const parts: DiffPart[] = []
  const bounds = [0, ...[...jumps].sort((a, b) => a - b), pairs.length]
  bounds.slice(1).forEach((end, i) => {
    const group = pairs.slice(bounds[i], end)
    if (group.length === 0) return
    if (i > 0) parts.push({ op: 'delete', text: '…' })
    const from = i === 0 ? 0 : (group[0]?.[0] ?? 0)
    const next = pairs[end]
    const to = next ? next[0] - 1 : units.length - 1
    parts.push(...wordDiff(saidIn(source, group), text.slice(units[from]?.start, units[to]?.end)))
  })
  return parts.map(shortened)
}

function saidIn({ index, words, units }: Source, group: readonly Pair[]): string {
  const [first, last] = [units[group[0]?.[1] ?? 0], units[group.at(-1)?.[1] ?? 0]]
  return saidText(index.text, words, first?.first ?? 0, last?.last ?? 0)
}

function shortened(part: DiffPart): DiffPart {
  const all = part.op === 'delete' ? part.text.split(/\s+/) : []
  if (all.length <= 3 * shownAtEnds) return part
  return { ...part, text: [...all.slice(0, shownAtEnds), '…', ...all.slice(-shownAtEnds)].join(' ') }
}
