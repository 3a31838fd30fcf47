import type { Span } from '@/lib/schemas/span'
import { snapToGrapheme } from './graphemes'
import type { TextIndex } from './text-index'

/**
 * Up to `length` code points before and after a span, cut at the edges of characters: what identifies the
 * span among its equals. Source: W3C Web Annotation Data Model, TextQuoteSelector prefix and suffix.
 */
export function contextOf(index: TextIndex, { start, end }: Span, length = 32): { prefix: string; suffix: string } {
  return {
    prefix: index.slice(snapToGrapheme(index, start - length, 'after'), start),
    suffix: index.slice(end, snapToGrapheme(index, end + length, 'before')),
  }
}
