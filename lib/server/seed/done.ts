import 'server-only'
import type { Result } from '@/lib/domain/result'

/** The value of a command of the seed, which can only go well; anything else is a fault of ours. */
export function done<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`The demo could not be made: ${result.error.code}: ${result.error.message}`)
}
