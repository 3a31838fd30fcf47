import 'server-only'
import { z } from 'zod'
import type { Wording } from '@/lib/domain/concordance/wordings'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { id, line } from '@/lib/schemas/common'
import { joinInput, type RulingView, ruleOnDiscrepancyInput, separateInput } from '@/lib/schemas/concordance'
import type { Principal } from '@/lib/schemas/person'
import { type CommandOptions, command } from '../command'
import { type StoryConcordance, storyConcordance } from '../concordance/story-concordance'
import { hold } from '../library/hold'
import { newId } from '../new-id'
import { parseInput } from '../parse-input'
import { getStory } from '../queries/get-story'
import { type RulingAbout, rulingInclude, rulingSnapshot, rulingView } from '../views/ruling-view'

const rulingInput = z.strictObject({
  storyId: id,
  kind: z.enum(['apart', 'together', 'confirmed', 'dismissed']),
  a: z.string().max(2_000),
  b: z.string().max(2_000).nullable(),
  about: z.custom<RulingAbout>(),
  reason: line(500).optional(),
})

/** Puts a ruling where it counts; it takes the place of one that said otherwise of the same. */
const writeRuling = command('rule-on-story', rulingInput, async (context, { storyId, kind, a, b, about, reason }) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'story.rule')) return refuse('forbidden', 'Your role can’t rule on a story’s concordance.')
  const { deskId, userId } = principal
  await hold(tx, 'ruling', storyId)
  const sides =
    b === null
      ? [{ a, b }]
      : [
          { a, b },
          { a: b, b: a },
        ]
  const standing = await tx.ruling.findMany({
    where: { storyId, deskId, revokedAt: null, OR: sides },
    include: rulingInclude,
  })
  const same = standing.find((one) => one.kind === kind)
  if (same) return ok(rulingView(same))
  for (const before of standing) {
    const data = { revokedAt: now, revision: { increment: 1 } }
    const after = await tx.ruling.update({ where: { id: before.id }, data })
    record({
      ...{ action: 'ruling.revoke', subjectType: 'ruling', subjectId: before.id },
      ...{ before: rulingSnapshot(before), after: rulingSnapshot(after) },
    })
  }
  const made = await tx.ruling.create({
    data: {
      ...{ id: newId(), deskId, storyId, kind, a, b, reason: reason ?? null, createdById: userId, createdAt: now },
      about,
    },
    include: rulingInclude,
  })
  record({
    ...{ action: `ruling.${kind}`, subjectType: 'ruling', subjectId: made.id },
    ...{ before: null, after: rulingSnapshot(made) },
  })
  return ok(rulingView(made))
})

/** Records that two wordings are not of one utterance, and why: they never join again until it is taken back. */
export const separateWordings = (principal: Principal, input: unknown, options: CommandOptions = {}) =>
  ruleOnPair(principal, 'apart', parseInput(separateInput, input), options)

/** Records that two wordings are of one utterance. */
export const joinWordings = (principal: Principal, input: unknown, options: CommandOptions = {}) =>
  ruleOnPair(principal, 'together', parseInput(joinInput, input), options)

type PairInput = z.output<typeof joinInput>

async function ruleOnPair(
  principal: Principal,
  kind: 'apart' | 'together',
  parsed: Result<PairInput>,
  options: CommandOptions,
): Promise<Result<RulingView>> {
  if (!parsed.ok) return parsed
  const { storyId, reason } = parsed.value
  const found = await concordanceOf(principal, storyId)
  if (!found.ok) return found
  const [a, b] = [wordingNamed(found.value, parsed.value.a), wordingNamed(found.value, parsed.value.b)]
  if (!a || !b) return refuse('not_found', 'The story has no such wording. Nothing was saved.')
  if (a === b) return refuse('invalid_input', 'A wording can’t be compared with itself. Nothing was saved.')
  const about = { words: [a.exact, b.exact], articleIds: [a.article.id, b.article.id] }
  return writeRuling(principal, { storyId, kind, a: a.key, b: b.key, about, ...(reason && { reason }) }, options)
}

/** Confirms that sources differ, or dismisses that they do. */
export async function ruleOnDiscrepancy(
  principal: Principal,
  input: unknown,
  options: CommandOptions = {},
): Promise<Result<RulingView>> {
  const parsed = parseInput(ruleOnDiscrepancyInput, input)
  if (!parsed.ok) return parsed
  const { storyId, discrepancy, status, reason } = parsed.value
  const found = await concordanceOf(principal, storyId)
  if (!found.ok) return found
  const one = found.value.discrepancies.find(({ key }) => key === discrepancy)
  if (!one) return refuse('not_found', 'The story’s sources do not differ in that any more. Nothing was saved.')
  const about = { words: [one.subject, one.explanation], articleIds: one.evidence.map(({ articleId }) => articleId) }
  return writeRuling(
    principal,
    { storyId, kind: status, a: one.key, b: null, about, ...(reason && { reason }) },
    options,
  )
}

async function concordanceOf(principal: Principal, storyId: string): Promise<Result<StoryConcordance>> {
  const story = await getStory(principal, storyId)
  return story.ok ? ok(await storyConcordance(principal, storyId)) : story
}

/** A wording by its own id, or by that of the annotation or the suggestion that it is. */
function wordingNamed({ utterances, articles }: StoryConcordance, name: string): Wording | undefined {
  const wordings = utterances.flatMap((utterance) => utterance.wordings)
  const [versionId = '', start, end] = /^([^.]+)\.quote-(\d+)-(\d+)/.exec(name)?.slice(1) ?? []
  const article = articles.find((one) => one.versionId === versionId)
  return wordings.find(
    ({ key, annotationId, article: own, spans }) =>
      key === name ||
      annotationId === name ||
      (own.id === article?.id && spans[0]?.start === Number(start) && spans.at(-1)?.end === Number(end)),
  )
}
