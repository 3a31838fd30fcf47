import type { Span } from '@/lib/schemas/span'

/** Whether two spans have anything in common. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
