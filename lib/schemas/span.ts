import { z } from 'zod'

/** A place in a text, counted in Unicode code points from 0. */
export const codePointOffset = z.int().min(0).max(2_147_483_647)

/**
 * A stretch of one article version's text: half-open `[start, end)`, in code points.
 * Source: W3C Web Annotation Data Model, TextPositionSelector.
 */
export const span = z
  .strictObject({ start: codePointOffset, end: codePointOffset })
  .refine(({ start, end }) => start < end, { message: 'A span ends after it starts.' })

export type Span = z.infer<typeof span>

/** The most spans that one annotation may have: a quotation split more often is no longer one. */
export const maxSpans = 64
