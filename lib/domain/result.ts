import type { AppError, ErrorCode } from './errors'

/** What every command returns: the value, or the reason why not. Surprises are thrown instead. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (
  code: ErrorCode,
  message: string,
  more: Omit<AppError, 'code' | 'message'> = {},
): { readonly ok: false; readonly error: AppError } => ({ ok: false, error: { code, message, ...more } })
