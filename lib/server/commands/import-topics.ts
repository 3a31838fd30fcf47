import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { nameKey } from '@/lib/domain/names/name-key'
import { ok, refuse } from '@/lib/domain/result'
import { type IptcConcept, readIptc } from '@/lib/formats/iptc'
import { can } from '@/lib/policies/can'
import { importTopicsInput } from '@/lib/schemas/vocabulary'
import { type CommandContext, command } from '../command'
import type { Prisma } from '../db'
import { holdTopics } from '../library/topic-tree'
import { newId } from '../new-id'
import { topicSnapshot } from '../views/topic-snapshot'

type Topic = Prisma.TopicGetPayload<object>
type Wanted = Pick<
  Topic,
  'id' | 'notation' | 'label' | 'labels' | 'definition' | 'broaderId' | 'wikidataId' | 'retiredAt'
>

/**
 * Brings the IPTC Media Topics up to date from their published file. Topics are matched by code: for those the
 * file has the word, the desk's own topics stay as they are. A concept that the file retires is retired;
 * one that the desk retired stays so. A second run of the same file changes nothing.
 */
export const importTopics = command('import-topics', importTopicsInput, async (context, input) => {
  if (!can(context.principal, 'topic.import')) return refuse('forbidden', 'Only an admin imports topics.')
  const read = readIptc(input.file)
  if (!read.ok) return read
  const { deskId } = context.principal
  await holdTopics(context.tx, deskId)
  const standing = await context.tx.topic.findMany({
    where: { deskId, notation: { in: read.value.map(({ notation }) => notation) } },
  })
  const before = new Map(standing.map((topic) => [topic.notation, topic]))
  const wanted = plan(read.value, before)
  const created = wanted.filter(({ notation }) => !before.has(notation))
  const changed = wanted.filter((topic) => differs(topic, before.get(topic.notation)))
  await insert(context, created)
  await update(context, changed)
  await noteAll(context, [...created, ...changed], before)
  return ok({
    created: created.length,
    changed: changed.length,
    unchanged: wanted.length - created.length - changed.length,
    retired: wanted.filter(({ retiredAt }) => retiredAt !== null).length,
  })
})

function plan(concepts: readonly IptcConcept[], before: ReadonlyMap<string | null, Topic>): Wanted[] {
  const ids = new Map(concepts.map(({ notation }) => [notation, before.get(notation)?.id ?? newId()]))
  return concepts.map(({ broader, labels, ...concept }) => {
    const was = before.get(concept.notation)
    return {
      ...concept,
      id: ids.get(concept.notation) as string,
      labels: { ...labels },
      definition: concept.definition ?? was?.definition ?? null,
      wikidataId: concept.wikidataId ?? was?.wikidataId ?? null,
      broaderId: (broader && ids.get(broader)) ?? null,
      retiredAt: was?.retiredAt ?? concept.retiredAt,
    }
  })
}

function differs(wanted: Wanted, was: Topic | undefined): boolean {
  if (!was) return false
  const fields = Object.keys(wanted) as (keyof Wanted)[]
  return fields.some((field) => !isDeepStrictEqual(wanted[field], was[field]))
}

const asRows = (topics: readonly Wanted[]) =>
  JSON.stringify(topics.map((topic) => ({ ...topic, labelKey: nameKey(topic.label) })))

// One statement each: thousands of rows one by one would keep the desk's writers waiting.
async function insert({ tx, principal, now }: CommandContext, topics: readonly Wanted[]): Promise<void> {
  if (topics.length === 0) return
  await tx.$executeRaw`
    INSERT INTO topic (id, desk_id, label, label_key, labels, definition, notation, broader_id, wikidata_id, retired_at,
                       created_at, updated_at)
    SELECT id, ${principal.deskId}::uuid, label, "labelKey", labels, definition, notation, "broaderId", "wikidataId",
           "retiredAt", ${now}, ${now}
      FROM jsonb_to_recordset(${asRows(topics)}::jsonb) AS r(
        id uuid, label text, "labelKey" text, labels jsonb, definition text, notation text, "broaderId" uuid,
        "wikidataId" text, "retiredAt" timestamptz)`
}

async function update({ tx, now }: CommandContext, topics: readonly Wanted[]): Promise<void> {
  if (topics.length === 0) return
  await tx.$executeRaw`
    UPDATE topic t SET label = r.label, label_key = r."labelKey", labels = r.labels, definition = r.definition,
           broader_id = r."broaderId", wikidata_id = r."wikidataId", retired_at = r."retiredAt",
           revision = t.revision + 1, updated_at = ${now}
      FROM jsonb_to_recordset(${asRows(topics)}::jsonb) AS r(
        id uuid, label text, "labelKey" text, labels jsonb, definition text, "broaderId" uuid, "wikidataId" text,
        "retiredAt" timestamptz)
     WHERE t.id = r.id`
}

async function noteAll(
  { tx, record }: CommandContext,
  touched: readonly Wanted[],
  before: ReadonlyMap<string | null, Topic>,
): Promise<void> {
  const rows = await tx.topic.findMany({
    where: { id: { in: touched.map(({ id }) => id) } },
    orderBy: { notation: 'asc' },
  })
  for (const topic of rows) {
    const was = before.get(topic.notation)
    record({
      action: was ? 'topic.edit' : 'topic.create',
      subjectType: 'topic',
      subjectId: topic.id,
      before: was ? topicSnapshot(was) : null,
      after: topicSnapshot(topic),
    })
  }
}
