import 'server-only'
import { z } from 'zod'

const environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must be set and start with postgresql://.'),
  NEXTAUTH_SECRET: z
    .string('NEXTAUTH_SECRET must be set.')
    .min(32, 'NEXTAUTH_SECRET signs the session cookies: at least 32 random characters.'),
  NEXTAUTH_URL: z.url('NEXTAUTH_URL must be the address that people use.'),
})

/**
 * Fails closed: a server whose cookies anybody could sign, or that does not know its own address, must not start.
 * @throws an error that names each setting that is wrong
 */
export function requireEnvironment(env: NodeJS.ProcessEnv = process.env): void {
  const parsed = environment.safeParse({ ...env, NEXTAUTH_SECRET: env['NEXTAUTH_SECRET'] ?? env['AUTH_SECRET'] })
  if (parsed.success) return
  const faults = parsed.error.issues.map(({ message }) => message).join('\n')
  throw new Error(`Verbatim can’t start:\n${faults}\n“npm start” sets all of these.`)
}
