import { ok, type Result, refuse } from '@/lib/domain/result'
import { sourceTooLarge } from '@/lib/domain/sources/source-text'
import { maxSourceBytes } from '@/lib/schemas/source'
import { decode } from './decode'
import { readArticle, readableExtensions, readFile } from './read-article'

/** Captions, beside what an article’s file may be. They are kept with their times: places point into them. */
const captions = ['.vtt', '.srt']

/** The words of a transcript’s file. Refuses what can’t be read, is no text, or is too long, in words. */
export function readTranscript(name: string, bytes: Uint8Array): Result<string> {
  if (bytes.length > maxSourceBytes) return sourceTooLarge(bytes.length)
  const extension = /\.[A-Za-z0-9]+$/.exec(name)?.[0].toLowerCase() ?? ''
  if (captions.includes(extension)) {
    const decoded = decode(bytes)
    return decoded.ok ? ok(decoded.value.text) : decoded
  }
  if (!readableExtensions.includes(extension)) {
    const decoded = decode(bytes)
    if (!decoded.ok) return decoded
    const known = [...readableExtensions, ...captions].join(', ')
    return refuse('unsupported_format', `“${name}” can’t be read yet: transcripts end in ${known}. Nothing was saved.`)
  }
  const read = readFile(name, bytes)
  if (!read.ok) return read
  const article = readArticle(read.value.source)
  return article.ok ? ok(article.value.text) : article
}
