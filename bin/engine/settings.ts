import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const port = z.coerce.number({ error: 'PORT is a number from 1 to 65535.' }).int().min(1).max(65_535)

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  VERBATIM_DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL starts with postgresql://.')
    .optional(),
  AUTH_SECRET: z.string().optional(),
  NEXTAUTH_URL: z.url('NEXTAUTH_URL is a full address such as https://verbatim.example.org.').optional(),
  VERBATIM_DEMO: z.enum(['0', '1'], { error: 'VERBATIM_DEMO is 0 or 1.' }).default('1'),
})

/** How this instance runs, read from the environment. */
export type Settings = {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly secret: string | undefined
  readonly origin: string
  readonly demo: boolean
  /** Only this machine can reach the server: the demo accounts work. */
  readonly loopback: boolean
}

/** @throws an error whose message names each setting that is wrong */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join('\n'))
  const { PORT, HOST, VERBATIM_DATA_DIR, DATABASE_URL, AUTH_SECRET, NEXTAUTH_URL, VERBATIM_DEMO } = parsed.data
  const shownHost = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST
  return {
    port: PORT,
    host: HOST,
    dataFolder: resolve(projectFolder, VERBATIM_DATA_DIR),
    databaseUrl: DATABASE_URL,
    secret: AUTH_SECRET,
    origin: NEXTAUTH_URL ?? `http://${shownHost}:${PORT}`,
    demo: VERBATIM_DEMO === '1',
    loopback: /^(127\.\d+\.\d+\.\d+|::1|localhost)$/.test(HOST),
  }
}

const publicSecrets = /^(.)\1*$|secret|change-?me|password|example|0123456789abcdef/i

/**
 * The key that signs session cookies: the one that was given, or one that is made once and kept.
 * @throws when the given one is short or known to everybody
 */
export function authSecret({ secret, dataFolder }: Settings): string {
  if (secret === undefined) return keep(dataFolder, 'auth-secret', () => randomBytes(32).toString('base64url'))
  if (secret.length < 32 || publicSecrets.test(secret))
    throw new Error('AUTH_SECRET must be at least 32 random characters. Make one with: openssl rand -base64 32')
  return secret
}

/** A value of the data folder that only its owner can read: made at the first call, then the same again. */
export function keep(dataFolder: string, name: string, make: () => string): string {
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
  const path = join(dataFolder, name)
  if (!existsSync(path)) writeFileSync(path, `${make()}\n`, { mode: 0o600, flag: 'wx' })
  return readFileSync(path, 'utf8').trim()
}

/** The demo accounts' password. */
export const demoPassword = (dataFolder: string) =>
  keep(dataFolder, 'demo-password', () => randomBytes(12).toString('base64url'))
