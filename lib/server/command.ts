import 'server-only'
import type { z } from 'zod'
import { type Result, refuse } from '@/lib/domain/result'
import type { Principal } from '@/lib/schemas/person'
import { type AuditEntry, writeAudit } from './audit'
import { once } from './idempotency'
import { parseInput } from './parse-input'
import { type Transaction, transaction } from './transaction'

/** What a command's body works with. */
export type CommandContext = {
  readonly principal: Principal
  readonly tx: Transaction
  /** One moment for everything that this command writes. */
  readonly now: Date
  /** Notes a change for the desk's record; all of them are written last, in order. */
  readonly record: (entry: AuditEntry) => void
}

export type CommandOptions = {
  /** The same key with the same input makes nothing twice and gives the first answer again. */
  readonly idempotencyKey?: string | undefined
}

/** A thing that a person does: parsed, authorised, checked, written and audited in one transaction. */
export type Command<T> = (principal: Principal, input: unknown, options?: CommandOptions) => Promise<Result<T>>

/**
 * Makes a command. `run` gets parsed input and does the looking up, the asking of `can` and the
 * writing; when it refuses, nothing that it wrote remains.
 * @param name names the operation in the record of idempotency keys
 */
export function command<Schema extends z.ZodType, T>(
  name: string,
  schema: Schema,
  run: (context: CommandContext, input: z.output<Schema>) => Promise<Result<T>>,
): Command<T> {
  return async (principal, input, options = {}) => {
    const parsed = parseInput(schema, input)
    if (!parsed.ok) return parsed
    const key = options.idempotencyKey
    if (key !== undefined && !/^[\x21-\x7e]{1,200}$/.test(key)) return refuse('invalid_input', unusableKey)
    return transaction((tx) => {
      const work = async () => {
        const entries: AuditEntry[] = []
        const context = { principal, tx, now: new Date(), record: (entry: AuditEntry) => void entries.push(entry) }
        return { result: await run(context, parsed.value), finish: () => writeAudit(tx, principal, entries) }
      }
      return once(tx, { principal, name, key, input: parsed.value }, work)
    })
  }
}

const unusableKey = 'An Idempotency-Key has 1 to 200 visible ASCII characters. Nothing was saved.'
