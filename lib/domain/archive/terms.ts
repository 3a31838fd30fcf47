import type { TextIndex } from '@/lib/domain/text/text-index'
import { readSentences } from '@/lib/language/read-sentences'
import { stem } from '@/lib/language/words/stem'
import { wordWeight } from '@/lib/language/words/word-weight'
import type { Block } from '@/lib/schemas/block'
import { diffWords } from '../concordance/word-diff'

/** So many terms tell an article from others. */
const most = 30
/** From here on a word tells one article from another. */
const telling = 1.9

/** What tells an article from others: its stems that few others have and it has often, the weightiest first. */
export function termsOf(index: TextIndex, blocks: readonly Block[]): string[] {
  const uses = new Map<string, number>()
  for (const { words } of readSentences(index, blocks))
    for (const { kind, stem } of words)
      if (kind === 'word' && wordWeight(stem) >= telling) uses.set(stem, (uses.get(stem) ?? 0) + 1)
  return [...uses]
    .map(([stem, count]) => ({ stem, weight: wordWeight(stem) * (1 + Math.log(count)) }))
    .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    .slice(0, most)
    .map(({ stem }) => stem)
}

/** How much two articles are about the same, 0 to 1: the cosine of their terms, each at its weight. */
export function likeTerms(a: readonly string[], b: readonly string[]): number {
  const others = new Set(b)
  const sum = (terms: readonly string[]) => terms.reduce((total, stem) => total + wordWeight(stem) ** 2, 0)
  const all = Math.sqrt(sum(a) * sum(b))
  return all === 0 ? 0 : sum(a.filter((stem) => others.has(stem))) / all
}

/** Stems as a text writes them: each in the form in which it comes first. */
export function asWritten(text: string, stems: readonly string[]): string[] {
  const sought = new Set(stems)
  const written = new Map<string, string>()
  for (const { start, end, same } of diffWords(text)) {
    const one = stem(same)
    if (sought.has(one) && !written.has(one)) written.set(one, text.slice(start, end))
  }
  return stems.map((one) => written.get(one) ?? one)
}
