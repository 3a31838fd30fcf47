import { maxSourceBytes } from '@/lib/schemas/source'
import { ok, type Result, refuse } from '../result'
import { canonicalText } from '../text/canonical-text'

/**
 * The text of a source as it is kept: only its line ends are made uniform, so that places stay. Refuses `text_too_large`,
 * `text_empty` and `text_unreadable`, in words.
 */
export function sourceText(given: string): Result<string> {
  const size = new TextEncoder().encode(given).length
  if (size > maxSourceBytes) return sourceTooLarge(size)
  const canonical = canonicalText(given)
  if (!canonical.ok) return canonical
  const { text } = canonical.value
  return /[\p{L}\p{N}]/u.test(text)
    ? ok(text)
    : refuse('text_empty', 'There are no words in this transcript. Nothing was saved.')
}

/** Says that so many bytes are too many, and what to do. */
export const sourceTooLarge = (bytes: number) =>
  refuse(
    'text_too_large',
    `This transcript has ${megabytes(bytes)} MB, and the limit is ${megabytes(maxSourceBytes)} MB. Nothing was saved. Split it, and add its parts one after the other.`,
  )

const megabytes = (size: number) => (size / 1_000_000).toFixed(size % 1_000_000 === 0 ? 0 : 1)
