import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { checkSpans } from '@/lib/domain/text/check-spans'
import { textIndex } from '@/lib/domain/text/text-index'
import type { ActorLink, QuoteForm } from '@/lib/schemas/annotation'
import type { Principal } from '@/lib/schemas/person'
import type { Span } from '@/lib/schemas/span'
import type { Prisma } from '../db'
import { newId } from '../new-id'
import type { Transaction } from '../transaction'

/** What an annotation says, as a person sent it. */
export type Content = {
  readonly kind: string
  readonly spans: readonly Span[]
  readonly exact?: string | undefined
  readonly quote?: { form: QuoteForm; cue?: Span | null | undefined } | null | undefined
  readonly claim?: { checkable?: boolean | null | undefined } | null | undefined
  readonly actors: readonly ActorLink[]
  readonly topics: readonly string[]
  readonly note?: string | null | undefined
}

/** What an annotation says, proved against its text and its desk, as columns and rows. */
export type CheckedContent = {
  readonly columns: Pick<
    Prisma.AnnotationUncheckedCreateInput,
    'kindId' | 'exact' | 'position' | 'quoteForm' | 'claimCheckable' | 'note'
  >
  readonly spans: Omit<Prisma.AnnotationSpanCreateManyInput, 'annotationId' | 'versionId'>[]
  readonly actors: { actorId: string; role: ActorLink['role'] }[]
  readonly topics: string[]
}

/**
 * Proves what an annotation says: every span true to the version's text, the kind, actors and topics of this
 * desk. An actor that was merged stands for the one that it became.
 */
export async function checkContent(
  tx: Transaction,
  principal: Principal,
  text: string,
  content: Content,
): Promise<Result<CheckedContent>> {
  const kind = await tx.annotationKind.findUnique({
    where: { deskId_key: { deskId: principal.deskId, key: content.kind } },
  })
  if (!kind) return refuse('invalid_input', `This desk has no kind “${content.kind}”. Nothing was saved.`)
  const links = await survivingActors(tx, principal, content.actors)
  if (!links.ok) return links
  const topics = await knownTopics(tx, principal, content.topics)
  if (!topics.ok) return topics
  const spans = spanRows(text, content, links.value)
  if (!spans.ok) return spans
  const isQuote = content.kind === 'quote'
  return ok({
    columns: {
      kindId: kind.id,
      exact: spans.value.exact,
      position: content.spans[0]?.start ?? 0,
      quoteForm: isQuote ? (content.quote?.form ?? 'direct') : null,
      claimCheckable: isQuote ? null : (content.claim?.checkable ?? null),
      note: content.note?.trim() ? content.note : null,
    },
    spans: spans.value.rows,
    actors: uniqueBy(links.value, ({ actorId, role }) => `${actorId} ${role}`).map(({ actorId, role }) => ({
      actorId,
      role,
    })),
    topics: topics.value,
  })
}

function spanRows(text: string, content: Content, links: readonly ActorLink[]) {
  const index = textIndex(text)
  const target = checkSpans(index, content.spans, content.exact)
  if (!target.ok) return target
  const mentions = uniqueBy(
    links.flatMap(({ actorId, role, mention }) => (mention ? [{ actorId, actorRole: role, span: mention }] : [])),
    ({ actorId, actorRole, span }) => `${actorId} ${actorRole} ${span.start} ${span.end}`,
  )
  const cue = content.kind === 'quote' ? content.quote?.cue : undefined
  for (const span of [...(cue ? [cue] : []), ...mentions.map((mention) => mention.span)]) {
    const checked = checkSpans(index, [span])
    if (!checked.ok) return checked
  }
  const row = (purpose: 'target' | 'cue' | 'mention', { start, end }: Span, ordinal: number) => ({
    ...{ id: newId(), purpose, ordinal, start, end, exact: index.slice(start, end) },
  })
  const rows = [
    ...content.spans.map((span, i) => row('target', span, i)),
    ...(cue ? [row('cue', cue, 0)] : []),
    ...mentions.map(({ span, ...whom }, i) => ({ ...row('mention', span, i), ...whom })),
  ]
  return ok({ exact: target.value, rows })
}

async function survivingActors(
  tx: Transaction,
  principal: Principal,
  links: readonly ActorLink[],
): Promise<Result<ActorLink[]>> {
  const survivors = new Map<string, string>()
  let asked = [...new Set(links.map(({ actorId }) => actorId))].map((id) => ({ wanted: id, id }))
  // Merges are followed to their end; each step is one query for all. A merge in progress is waited for, and one
  // that begins waits for us: the link would otherwise name an actor that has just ceased to stand for itself.
  // Other changes of an actor go on meanwhile.
  while (asked.length > 0) {
    const rows = await tx.$queryRaw<{ id: string; mergedIntoId: string | null }[]>`
      SELECT id, merged_into_id AS "mergedIntoId" FROM actor
       WHERE desk_id = ${principal.deskId}::uuid AND id = ANY(${asked.map(({ id }) => id)}::uuid[])
       ORDER BY id FOR KEY SHARE`
    const byId = new Map(rows.map((row) => [row.id, row]))
    const next: typeof asked = []
    for (const { wanted, id } of asked) {
      const row = byId.get(id)
      if (!row) return refuse('invalid_input', `There is no actor ${wanted} on this desk. Nothing was saved.`)
      if (row.mergedIntoId) next.push({ wanted, id: row.mergedIntoId })
      else survivors.set(wanted, row.id)
    }
    asked = next
  }
  return ok(links.map((link) => ({ ...link, actorId: survivors.get(link.actorId) ?? link.actorId })))
}

async function knownTopics(tx: Transaction, principal: Principal, ids: readonly string[]): Promise<Result<string[]>> {
  const wanted = [...new Set(ids)].sort()
  if (wanted.length === 0) return ok([])
  const rows = await tx.topic.findMany({
    where: { deskId: principal.deskId, id: { in: wanted } },
    select: { id: true },
  })
  const missing = wanted.find((id) => !rows.some((row) => row.id === id))
  return missing ? refuse('invalid_input', `There is no topic ${missing} on this desk. Nothing was saved.`) : ok(wanted)
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()]
}
