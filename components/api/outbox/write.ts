import { z } from 'zod'
import { annotationView } from '@/lib/schemas/annotation'
import { annotationFields } from '../annotation-fields'

const body = z.looseObject({ exact: z.string() })
const shared = {
  /** Names the intention: each try of it carries the same Idempotency-Key. */
  key: z.string(),
  userId: z.string(),
  articleId: z.string(),
  at: z.string(),
}
const onOne = {
  ...shared,
  id: z.string(),
  /** The revision that the writer saw; null: the one that the write `after` which it comes will leave. */
  revision: z.int().nullable(),
  /** The waiting write whose outcome the writer saw as if it were done. */
  after: z.string().nullable(),
}

/** Something that a person did to annotations and the server does not know yet. */
export const write = z.discriminatedUnion('do', [
  z.object({
    ...shared,
    ...{ do: z.literal('create'), id: z.string(), versionId: z.string(), fields: annotationFields, body },
    origin: z.record(z.string(), z.string()).optional(),
  }),
  z.object({
    ...onOne,
    ...{ do: z.literal('edit'), fields: annotationFields, body },
    /** What was edited: a conflict shows it beside what came in between. */
    base: annotationView,
  }),
  z.object({ ...onOne, do: z.literal('delete') }),
  z.object({ ...onOne, do: z.literal('restore') }),
  z.object({ ...onOne, do: z.literal('withdraw') }),
  z.object({ ...shared, do: z.literal('submit'), ids: z.array(z.string()).min(1) }),
])
export type Write = z.infer<typeof write>
export type WriteOf<Do extends Write['do']> = Extract<Write, { do: Do }>

/** The annotations that a write is about. */
export const subjectsOf = (one: Write): readonly string[] => (one.do === 'submit' ? one.ids : [one.id])

/** The write after which this one comes. */
export const precursorOf = (one: Write): string | null => ('after' in one ? one.after : null)

export const isAbout = (one: Write, ids: readonly string[]): boolean => subjectsOf(one).some((id) => ids.includes(id))
