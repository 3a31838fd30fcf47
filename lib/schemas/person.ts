import { z } from 'zod'
import { id, instant, line } from './common'

/** What somebody may do on a desk; each role may do all that the one before it may. */
export const role = z.enum(['viewer', 'editor', 'reviewer', 'admin'])
export type Role = z.infer<typeof role>

/** By which way a change came in. */
export const means = z.enum(['screen', 'api', 'cli', 'seed', 'system'])
export type Means = z.infer<typeof means>

/**
 * Who is asking: a signed-in person, a token's owner, or the operator at the command line, on one desk.
 * It is read from the database at each request, so that a right that was taken ends at once.
 */
export type Principal = {
  readonly userId: string
  readonly name: string
  readonly deskId: string
  readonly role: Role
  readonly means: Means
}

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'At most 254 characters.')
  .pipe(z.email('Give an e-mail address such as name@example.org.'))

/** ASVS 5.0 6.2: length is what counts, no rules of composition; common passwords are refused elsewhere. */
export const newPassword = z
  .string()
  .min(12, 'A password has at least 12 characters.')
  .max(200, 'A password has at most 200 characters.')

export const signInInput = z.strictObject({ email, password: z.string().min(1).max(200) })

export const addPersonInput = z.strictObject({ email, name: line(120), role, password: newPassword })
export const changeRoleInput = z.strictObject({ userId: id, role: role.nullable() })
export const disablePersonInput = z.strictObject({ userId: id, disabled: z.boolean() })
export const createTokenInput = z.strictObject({ name: line(80) })

export const personView = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role,
  isDemo: z.boolean(),
  disabledAt: instant.nullable(),
  createdAt: instant,
})
export type PersonView = z.infer<typeof personView>

export const tokenView = z.object({
  id,
  name: z.string(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
})
export type TokenView = z.infer<typeof tokenView>

/** A browser in which somebody is signed in. */
export const browserView = z.object({
  id,
  /** As the browser names itself; null when it did not. */
  userAgent: z.string().nullable(),
  createdAt: instant,
  lastSeenAt: instant,
  /** Whether it is the one that asks. */
  current: z.boolean(),
})
export type BrowserView = z.infer<typeof browserView>

const desk = z.object({ id, slug: z.string(), name: z.string() })

/** Who is asking, on which desk, and where else they could be. */
export const sessionView = z.object({
  user: z.object({ id, name: z.string(), email: z.string(), isDemo: z.boolean() }),
  desk,
  role,
  desks: z.array(desk.extend({ role })),
})
export type SessionView = z.infer<typeof sessionView>
