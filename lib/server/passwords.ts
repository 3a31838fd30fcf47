import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/** argon2id with 64 MiB and three passes, off the event loop. Source: RFC 9106, OWASP Password Storage. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

/** A password as it is stored: a PHC string with its salt and cost. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost)

/** Made at the first need, so that an unknown address takes as long as a wrong password. */
let decoy: Promise<string> | undefined

/** Whether a password is the one of a stored hash. Without a hash it works as long and says no. */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const right = await verify(stored ?? (await decoy), password)
  return stored !== undefined && right
}

// What people type when asked for twelve characters. Shorter ones are refused by their length.
const common =
  /^(?:(.)\1+|(?:password|passwort|qwerty|qwertz|letmein|welcome|iloveyou|administrator|changeme|abc123|dragon|monkey|football|baseball|sunshine|princess|trustno1|superman|verbatim|newsroom|editor|reviewer|admin|1q2w3e4r|zaq12wsx|asdfgh|zxcvbn|\d|[!@#$%._-])+|0?123456789\d*|(?:abcdefghijkl\w*)|(?:correct ?horse ?battery ?staple))$/i

/**
 * What is wrong with a new password, in words; undefined when it will do. Length is checked by its schema.
 * Source: ASVS 5.0, 6.2: no rules of composition, but no common passwords and nothing of the person's own.
 */
export function passwordFlaw(password: string, person: { email: string; name: string }): string | undefined {
  if (common.test(password)) return 'This password is among the first that anybody would try. Choose another one.'
  const own = [person.email.split('@')[0] ?? '', ...person.name.split(/\s+/)].filter((part) => part.length >= 4)
  const rest = own.reduce(
    (left, part) => left.replaceAll(new RegExp(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), ''),
    password,
  )
  return rest.length < 8 ? 'This password is little more than your own name or address. Choose another one.' : undefined
}
