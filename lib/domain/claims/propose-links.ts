import { quantitiesIn } from '@/lib/language/quantities'
import type { Token } from '@/lib/language/tokens'
import type { AnnotationStatus } from '@/lib/schemas/annotation'
import type { LinkProposal } from '@/lib/schemas/claim'
import { stanceAt } from '../concordance/discrepancies/stances'
import { likeSentences, tellingSentences } from '../concordance/passages'
import { textIndex } from '../text/text-index'

/** An annotation’s words as proposing reads them. */
export type Statement = {
  readonly id: string
  readonly articleId: string
  readonly exact: string
  readonly status: AnnotationStatus
  /** ISO 8601; null where nobody knows. */
  readonly publishedAt: string | null
}

/** That one statement may say something of a claim, and why. */
export type Proposal = Pick<LinkProposal, 'relation' | 'reason' | 'score'> & { readonly id: string }

type Reading = { readonly words: readonly Token[]; readonly stems: ReadonlyMap<string, number> }

/** As many as somebody looks through. */
const mostProposals = 8
/** Only the beginning of longer words is read, in UTF-16 units. */
const longestRead = 2_000

/**
 * Which statements may say something of a claim, the likeliest first, and the same whatever their order. All of them are
 * like it. One that denies where the other does not, or gives another number of the same, contradicts it, and updates it
 * where the number is of a later article. All others repeat it. What was rejected, and what stands in the same place, is
 * left out. These are proposals: no link stands before a person makes it.
 */
export function proposeLinks(claim: Statement, others: readonly Statement[]): Proposal[] {
  const own = read(claim)
  return others
    .filter((other) => other.id !== claim.id && other.status !== 'rejected' && !isSamePlace(claim, other))
    .flatMap((other): Proposal[] => {
      const that = read(other)
      const score = likeSentences(own.stems, that.stems)
      return score > 0 ? [{ id: other.id, score, ...relate(own, that, isLater(other, claim)) }] : []
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, mostProposals)
}

/** A claim inside a quote is marked twice, and is no evidence of itself. */
const isSamePlace = (a: Statement, b: Statement) =>
  a.articleId === b.articleId && (a.exact.includes(b.exact) || b.exact.includes(a.exact))

const isLater = (a: Statement, b: Statement) =>
  a.publishedAt !== null && b.publishedAt !== null && Date.parse(a.publishedAt) > Date.parse(b.publishedAt)

function read({ exact }: Statement): Reading {
  const index = textIndex(exact.slice(0, longestRead))
  const blocks = [{ kind: 'paragraph', role: 'body', start: 0, end: index.length }] as const
  const sentences = tellingSentences({ index, blocks })
  return {
    words: sentences.flatMap(({ sentence }) => sentence.words),
    stems: new Map(sentences.flatMap(({ stems }) => [...stems])),
  }
}

function relate(own: Reading, that: Reading, isNewer: boolean): Pick<Proposal, 'relation' | 'reason'> {
  const [here, there] = [denialIn(own.words), denialIn(that.words)]
  if ((here === null) !== (there === null)) return { relation: 'contradicts', reason: { kind: 'denial', here, there } }
  const differing = otherNumber(own.words, that.words)
  if (differing) return { relation: isNewer ? 'updates' : 'contradicts', reason: { kind: 'number', ...differing } }
  return { relation: 'repeats', reason: { kind: 'likeness', here: null, there: null } }
}

const negation = /^(?:not|never|no|neither|nor|cannot)$|n't$/
const denying = /^den(?:y|ied|ies|ying)$/

/** The word by which words deny something or leave it unconfirmed; null where they do not. “Did not deny” denies nothing. */
function denialIn(words: readonly Token[]): string | null {
  const isDenial = (_: Token, i: number) => /^(?:denies|does not confirm)$/.test(stanceAt(words, i) ?? '')
  const isNegation = ({ lower }: Token, i: number) =>
    negation.test(lower) && !words.slice(i + 1, i + 4).some((word) => denying.test(word.lower))
  return (words.find(isDenial) ?? words.find(isNegation))?.text ?? null
}

/** The first thing of which both give numbers, and none in common: the words of both. */
function otherNumber(own: readonly Token[], that: readonly Token[]): { here: string; there: string } | undefined {
  const [here, there] = [quantitiesIn(own), quantitiesIn(that)]
  for (const one of here) {
    const unit = one.of.at(-1)
    const same = there.filter(({ of }) => of.at(-1) === unit)
    const ours = here.filter(({ of }) => of.at(-1) === unit)
    const [first] = same
    if (first && !same.some(({ value }) => ours.some((other) => other.value === value)))
      return { here: wordsIn(own, one), there: wordsIn(that, first) }
  }
  return undefined
}

const wordsIn = (words: readonly Token[], { start, end }: { start: number; end: number }) =>
  words
    .filter((word) => word.start >= start && word.end <= end)
    .map(({ text }) => text)
    .join(' ')
