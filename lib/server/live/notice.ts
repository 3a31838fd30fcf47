import 'server-only'
import { z } from 'zod'
import { presentView } from '@/lib/schemas/live'

const change = z.object({
  what: z.literal('change'),
  deskId: z.string(),
  /** The event's place in the desk's record. */
  sequence: z.int(),
  subjectType: z.string(),
  subjectId: z.string(),
  action: z.string(),
  articleId: z.string().nullable(),
  by: z.string().nullable(),
  revision: z.int().nullable(),
})
export type ChangeNotice = z.infer<typeof change>

/** What is told on the database's channel “verbatim”, by its triggers and by `tellPresence`. */
const notice = z.discriminatedUnion('what', [
  change,
  z.object({ what: z.literal('notification'), deskId: z.string(), userId: z.string() }),
  z.object({ what: z.literal('presence'), deskId: z.string(), articleId: z.string(), page: presentView }),
  z.object({ what: z.literal('left'), deskId: z.string(), articleId: z.string(), tab: z.string() }),
])
export type Notice = z.infer<typeof notice>

/** A notice as it came; nothing where a newer server said what this one does not know. */
export function readNotice(payload: string | undefined): Notice | undefined {
  try {
    return notice.safeParse(JSON.parse(payload ?? '')).data
  } catch {
    return undefined
  }
}
