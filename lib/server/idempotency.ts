import 'server-only'
import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '@/lib/domain/result'
import type { Principal } from '@/lib/schemas/person'
import type { Transaction } from './transaction'

type Request = {
  readonly principal: Principal
  readonly name: string
  readonly key: string | undefined
  readonly input: unknown
}
type Work<T> = () => Promise<{ result: Result<T>; finish: () => Promise<void> }>

/**
 * Does the work once per key: the key's row is written in the work's own transaction, so that either
 * both are there after a crash or neither. A second request with the key waits for the first to end,
 * then gets its answer. A refusal leaves no key behind: it may be tried again.
 */
export async function once<T>(tx: Transaction, request: Request, work: Work<T>): Promise<Result<T>> {
  const { principal, key } = request
  if (key === undefined) return settle(await work())
  const fingerprint = fingerprintOf(request)
  const claimed = await tx.$executeRaw`
    INSERT INTO idempotency_key (user_id, key, fingerprint, status, response)
    VALUES (${principal.userId}::uuid, ${key}, ${fingerprint}, 0, 'null') ON CONFLICT DO NOTHING`
  if (claimed === 0) return recall(tx, principal.userId, key, fingerprint)
  const { result, finish } = await work()
  if (!result.ok) return result
  await tx.idempotencyKey.update({
    where: { userId_key: { userId: principal.userId, key } },
    data: { status: 200, response: JSON.stringify(result.value ?? null) },
  })
  await finish()
  return result
}

async function settle<T>({ result, finish }: Awaited<ReturnType<Work<T>>>): Promise<Result<T>> {
  if (result.ok) await finish()
  return result
}

async function recall<T>(tx: Transaction, userId: string, key: string, fingerprint: string): Promise<Result<T>> {
  const earlier = await tx.idempotencyKey.findUniqueOrThrow({ where: { userId_key: { userId, key } } })
  // Kept as text within the JSON column, which would put an object's fields in another order.
  if (earlier.fingerprint === fingerprint) return ok(JSON.parse(earlier.response as string) as T)
  return refuse(
    'idempotency_mismatch',
    'This Idempotency-Key was used for another request. Nothing was changed; use a new key for a new request.',
  )
}

function fingerprintOf({ principal, name, input }: Request): string {
  return createHash('sha256')
    .update(JSON.stringify([principal.deskId, name, input]))
    .digest('hex')
}
