import { z } from 'zod'
import { day, id, languageTag, line, page, prose, revision, wikidataId } from './common'

export const actorKind = z.enum(['person', 'organisation', 'state', 'place', 'other'])
export type ActorKind = z.infer<typeof actorKind>

/** A title with the days it was held; either end may be open. */
export const actorTitle = z
  .strictObject({ title: line(200), from: day.nullish(), until: day.nullish() })
  .refine(({ from, until }) => !from || !until || from <= until, { message: 'The title ends before it begins.' })

const actorFields = z.strictObject({
  name: line(200),
  kind: actorKind,
  wikidataId: wikidataId.nullish(),
  note: prose(2000).nullish(),
  aliases: z.array(line(200)).max(200),
  titles: z.array(actorTitle).max(100),
})

export const createActorInput = actorFields
  .partial()
  .required({ name: true })
  /** Two people may share a name: this one is meant to be another than the one that is there. */
  .extend({ namesake: z.boolean().optional() })
export const editActorInput = actorFields.partial().extend({ actorId: id, revision })
export const mergeActorsInput = z
  .strictObject({ actorId: id, into: id, revision: revision.optional() })
  .refine(({ actorId, into }) => actorId !== into, { message: 'An actor can’t be merged into itself.' })
export const actorFilter = page.extend({ q: prose(200).optional(), kind: actorKind.optional() })

export const actorView = z.object({
  id,
  name: z.string(),
  kind: actorKind,
  wikidataId: z.string().nullable(),
  note: z.string().nullable(),
  aliases: z.array(z.string()),
  titles: z.array(z.object({ title: z.string(), from: day.nullable(), until: day.nullable() })),
  mergedInto: id.nullable(),
  revision,
  annotationCount: z.int(),
})
export type ActorView = z.infer<typeof actorView>

const topicFields = z.strictObject({
  label: line(200),
  labels: z.record(languageTag, line(200)),
  definition: prose(4000).nullish(),
  notation: line(100).nullish(),
  broaderId: id.nullish(),
  wikidataId: wikidataId.nullish(),
})

export const createTopicInput = topicFields.partial().required({ label: true })
export const editTopicInput = topicFields.partial().extend({ topicId: id, revision, retired: z.boolean().optional() })
export const topicFilter = page.extend({
  q: prose(200).optional(),
  /** Only the direct children of this one; `root` for the top of the tree. */
  broaderId: z.union([id, z.literal('root')]).optional(),
  /** Retired ones are left out unless they are asked for. */
  retired: z.literal('include').optional(),
})

/** The full IPTC Media Topics file, as the text of its JSON. */
export const importTopicsInput = z.strictObject({ file: z.string() })

/** What an import of topics did. */
export const topicsImported = z.object({
  created: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  retired: z.int(),
})
export type TopicsImported = z.infer<typeof topicsImported>

export const topicView = z.object({
  id,
  label: z.string(),
  labels: z.record(z.string(), z.string()),
  definition: z.string().nullable(),
  notation: z.string().nullable(),
  broaderId: id.nullable(),
  /** Labels from the top of the tree down to this one's parent. */
  path: z.array(z.string()),
  narrowerCount: z.int(),
  wikidataId: z.string().nullable(),
  retired: z.boolean(),
  revision,
  annotationCount: z.int(),
})
export type TopicView = z.infer<typeof topicView>
