import 'server-only'
import { z } from 'zod'
import type { Wording } from '@/lib/domain/concordance/wordings'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { id, line } from '@/lib/schemas/common'
import {
  joinInput,
  type RulingView,
  ruleOnDiscrepancyInput,
  separateInput,
  splitInput,
  wordingId,
} from '@/lib/schemas/concordance'
import type { Principal } from '@/lib/schemas/person'
import { type CommandContext, type CommandOptions, command } from '../command'
import { type StoryConcordance, storyConcordance } from '../concordance/story-concordance'
import { hold } from '../library/hold'
import { newId } from '../new-id'
import { parseInput } from '../parse-input'
import { getStory } from '../queries/get-story'
import { type RulingAbout, rulingInclude, rulingSnapshot, rulingView } from '../views/ruling-view'

const rulingsInput = z.strictObject({
  storyId: id,
  kind: z.enum(['apart', 'together', 'confirmed', 'dismissed']),
  /** What each one is of: two wordings, or a discrepancy alone. */
  of: z.array(z.strictObject({ a: wordingId, b: wordingId.nullable(), about: z.custom<RulingAbout>() })).min(1),
  reason: line(500).optional(),
})
type Sides = z.output<typeof rulingsInput>['of'][number]

/** Puts rulings where they count, all or none; each takes the place of one that said otherwise of the same. */
const writeRulings = command('rule-on-story', rulingsInput, async (context, { storyId, kind, of, reason }) => {
  const { principal, tx, now, record } = context
  if (!can(principal, 'story.rule')) return refuse('forbidden', 'Your role can’t rule on a story’s concordance.')
  const { deskId, userId } = principal
  await hold(tx, 'ruling', storyId)
  const written: RulingView[] = []
  for (const sides of of) {
    const { standing, same } = await standingOf(context, storyId, kind, sides)
    if (same) {
      written.push(rulingView(same))
      continue
    }
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
        ...{ id: newId(), deskId, storyId, kind, ...sides, createdById: userId, createdAt: now },
        reason: reason ?? null,
      },
      include: rulingInclude,
    })
    record({
      ...{ action: `ruling.${kind}`, subjectType: 'ruling', subjectId: made.id },
      ...{ before: null, after: rulingSnapshot(made) },
    })
    written.push(rulingView(made))
  }
  return ok(written)
})

/** What people say of the same sides already, in whichever order; and that it is this, where it is. */
async function standingOf({ tx, principal }: CommandContext, storyId: string, kind: string, { a, b }: Sides) {
  const standing = await tx.ruling.findMany({
    where: {
      storyId,
      deskId: principal.deskId,
      revokedAt: null,
      OR: [{ a, b }, ...(b === null ? [] : [{ a: b, b: a }])],
    },
    include: rulingInclude,
  })
  return { standing, same: standing.find((one) => one.kind === kind) }
}

/** One ruling alone. */
async function writeRuling(
  principal: Principal,
  { of, ...rest }: { storyId: string; kind: RulingView['kind']; of: Sides; reason?: string | undefined },
  options: CommandOptions,
): Promise<Result<RulingView>> {
  const written = await writeRulings(principal, { ...rest, of: [of] }, options)
  return written.ok ? ok(written.value[0] as RulingView) : written
}

/**
 * Takes a wording out of the utterance that it stands with: it is kept apart from each of the others there, all or none.
 * Of a wording that stands alone there is nothing to split.
 */
export async function splitWording(
  principal: Principal,
  input: unknown,
  options: CommandOptions = {},
): Promise<Result<{ items: RulingView[] }>> {
  const parsed = parseInput(splitInput, input)
  if (!parsed.ok) return parsed
  const { storyId, wording, reason } = parsed.value
  const found = await concordanceOf(principal, storyId)
  if (!found.ok) return found
  const own = wordingNamed(found.value, wording)
  const utterance = found.value.utterances.find(({ wordings }) => wordings.some((one) => one === own))
  if (!own || !utterance) return refuse('not_found', 'The story has no such wording. Nothing was saved.')
  const others = utterance.wordings.filter((one) => one !== own)
  if (others.length === 0) return refuse('invalid_input', 'It stands alone already. Nothing was saved.')
  const of = others.map((other) => sidesOf(own, other))
  const written = await writeRulings(principal, { storyId, kind: 'apart', of, reason }, options)
  return written.ok ? ok({ items: [...written.value] }) : written
}

const sidesOf = (a: Wording, b: Wording): Sides => ({
  ...{ a: a.key, b: b.key, about: { words: [a.exact, b.exact], articleIds: [a.article.id, b.article.id] } },
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
  return writeRuling(principal, { storyId, kind, of: sidesOf(a, b), reason }, options)
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
  return writeRuling(principal, { storyId, kind: status, of: { a: one.key, b: null, about }, reason }, options)
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
