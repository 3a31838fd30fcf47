import 'server-only'
import { z } from 'zod'

/** What a route takes and gives, beside what all routes have in common. */
export type Operation = {
  /** What it does, in a few words. */
  readonly summary: string
  /** What a caller could not guess. */
  readonly description?: string
  readonly query?: z.ZodObject
  /** The JSON object in its body. */
  readonly body?: z.ZodType
  /** A body that may come in another form too. */
  readonly upload?: { readonly type: string; readonly schema?: z.ZodType }
  /** Its JSON answer; none when it has no body (204), or is not JSON. */
  readonly answer?: z.ZodType
  /** The status of an answer that went well; 200 when absent. */
  readonly status?: 200 | 201 | 204
  /** Another status of an answer of the same form, and what it says. */
  readonly also?: { readonly status: 200 | 201; readonly means: string }
  /** The types of an answer that is a file. */
  readonly files?: readonly string[]
  /** `write` changes what was seen: it names a revision. `create` may be repeated by its Idempotency-Key. */
  readonly kind?: 'read' | 'write' | 'create' | 'act'
  /** A `write` that, like a creation, may be repeated by its Idempotency-Key. */
  readonly keyed?: boolean
  /** Nobody has to sign in for it. */
  readonly open?: boolean
}

export type Operations = Readonly<Record<string, Operation>>

/** A command's input without what the path says already. */
export function bodyOf(input: z.ZodObject, ...inPath: string[]): z.ZodObject {
  const fields = Object.entries(input.shape).filter(([name]) => !inPath.includes(name))
  return z.strictObject(Object.fromEntries(fields))
}

/** The revision that the caller saw, in the body of a write that says nothing else. */
export const revisionOnly = z.strictObject({ revision: z.int().min(1) })
