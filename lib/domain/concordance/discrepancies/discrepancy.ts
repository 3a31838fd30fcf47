import type { Evidence } from '../story'

/** Something that sources of one story tell differently: a difference, not an accusation. */
export type Discrepancy = {
  /** Stays while the articles do: what it is about, and of which kind. */
  readonly key: string
  readonly kind: 'attribution' | 'title' | 'name' | 'number' | 'date' | 'duration' | 'set' | 'stance' | 'wording'
  /** Both can't be so; they are told apart; the same is written in two ways. */
  readonly severity: 'conflict' | 'difference' | 'variant'
  readonly subject: string
  readonly explanation: string
  readonly evidence: readonly Evidence[]
}

/** “A: x; B and C: y”: who tells what, in the order of the articles. */
export function whoTells(told: readonly { readonly outlet: string; readonly what: string }[]): string {
  const outlets = new Map<string, Set<string>>()
  for (const { outlet, what } of told) outlets.set(what, (outlets.get(what) ?? new Set()).add(outlet))
  return [...outlets].map(([what, of]) => `${listed([...of])}: ${what}`).join('; ')
}

/** Names in a row: “A, B and C”. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

/** Whether more than one article is among the evidence. */
export const isAcross = (evidence: readonly Evidence[]): boolean =>
  new Set(evidence.map(({ articleId }) => articleId)).size > 1
