/** Everything that can be refused, with the HTTP status that says so. */
export const errorStatus = {
  invalid_input: 422,
  text_empty: 422,
  text_unreadable: 422,
  text_too_large: 413,
  unsupported_format: 415,
  span_out_of_range: 422,
  span_splits_character: 422,
  span_overlaps: 422,
  span_text_mismatch: 422,
  unauthenticated: 401,
  forbidden: 403,
  four_eyes: 403,
  cross_site: 403,
  not_found: 404,
  gone: 410,
  conflict: 409,
  revision_conflict: 409,
  illegal_transition: 409,
  revision_required: 428,
  idempotency_mismatch: 422,
  rate_limited: 429,
  unavailable: 503,
  storage_full: 507,
  internal: 500,
} as const

export type ErrorCode = keyof typeof errorStatus

/** An expected refusal. `message` says what happened, what was kept and what to do next. */
export type AppError = {
  readonly code: ErrorCode
  readonly message: string
  /** Which fields of the input are wrong, and why. */
  readonly issues?: readonly { readonly path: string; readonly message: string }[]
  /** For a conflict: the newer state, as its view. */
  readonly current?: unknown
  /** For a refusal that passes: when to try again. */
  readonly retryAfterSeconds?: number
}
