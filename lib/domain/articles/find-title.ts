import type { Block } from '@/lib/schemas/block'

/** A line above the article's prose: which block it is, and its words on one line. */
export type HeadLine = { readonly at: number; readonly block: Block; readonly line: string }

/** How many lines from the top may be a headline by their looks alone. */
const looked = 8

/**
 * Which line above the prose is the headline: what metadata calls the title, else a level-1 heading, else, of
 * a text without metadata, the line that is written most like a headline.
 */
export function findTitle(head: readonly HeadLine[], known: string | undefined): HeadLine | undefined {
  const named = known ? head.find(({ line }) => isTitled(known, line)) : undefined
  const heading = named ?? head.find(({ block }) => block.kind === 'heading' && block.level === 1)
  return heading ?? (known ? undefined : likeHeadline(head.slice(0, looked)))
}

/** Whether a page titled “Quay shut | The Gazette” means this line. */
export function isTitled(known: string, line: string): boolean {
  if (fold(known) === fold(line)) return true
  const rest = known.toLowerCase().startsWith(line.toLowerCase()) ? known.slice(line.length) : ''
  return line.length >= 12 && /^\s*[|–—:·»-]\s/.test(rest)
}

const fold = (line: string) => line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

function likeHeadline(head: readonly HeadLine[]): HeadLine | undefined {
  let best: { found: HeadLine | undefined; score: number } = { found: undefined, score: 0.5 }
  for (const found of head) {
    if (found.line.length > 200 || /[.:;,]$/.test(found.line) || !found.line.includes(' ')) continue
    const score = capitals(found.line)
    if (score > best.score) best = { found, score }
  }
  if (best.found) return best.found
  // A single short line without an end above the text is a headline in sentence case.
  const [first] = head
  return first && first.line.length <= 160 && !/[.:;,]$/.test(first.line) ? first : undefined
}

/**
 * Whether the second block is the headline under a lead that was printed above it: long for a section's
 * heading, and told again by the paragraph that follows.
 */
export function isTitleUnderLead(line: string, following: string): boolean {
  const words = line.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  const told = words.filter((word) => following.toLowerCase().includes(word.slice(0, 5)))
  return line.split(' ').length >= 7 && line.length <= 160 && told.length * 2 >= words.length
}

/** The share of longer words that begin with a capital. */
export function capitals(line: string): number {
  const long = line.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]{3,}/gu) ?? []
  return long.length === 0 ? 0 : long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length / long.length
}
