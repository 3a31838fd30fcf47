import { z } from 'zod'
import { codePointOffset } from './span'

/** What a block is in the article; everything but `body` is dimmed or set apart on screen, never removed. */
export const blockRole = z.enum([
  'body',
  'title',
  'byline',
  'dateline',
  'credit',
  'share-bar',
  'comment-form',
  'related',
  'notice',
])
export type BlockRole = z.infer<typeof blockRole>

/** Roles that a reader may skip: what a site puts around an article. */
export const boilerplateRoles = ['credit', 'share-bar', 'comment-form', 'related', 'notice'] as const

export const blockKind = z.enum(['paragraph', 'heading', 'list-item', 'quotation', 'preformatted', 'table-row'])
export type BlockKind = z.infer<typeof blockKind>

/** Emphasis or a link inside a block: half-open code points into the version's text. */
export const inlineMark = z.strictObject({
  kind: z.enum(['strong', 'emphasis', 'link']),
  start: codePointOffset,
  end: codePointOffset,
  href: z.string().max(2048).optional(),
})
export type InlineMark = z.infer<typeof inlineMark>

/**
 * One block of structure drawn over a version's text: half-open `[start, end)` in code points.
 * Blocks are sorted and do not overlap; what lies between them (line ends, list markers) belongs to
 * the text, not to the drawing. A block never starts or ends with white space.
 */
export const block = z.strictObject({
  kind: blockKind,
  role: blockRole,
  start: codePointOffset,
  end: codePointOffset,
  /** Headings: 1 to 6. List items and quotations: depth from 1. */
  level: z.int().min(1).max(6).optional(),
  /** List items: numbered or bulleted. */
  ordered: z.boolean().optional(),
  marks: z.array(inlineMark).optional(),
})
export type Block = z.infer<typeof block>
