import { detect } from 'chardet'
import iconv from 'iconv-lite'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { maxTextBytes } from '@/lib/schemas/article'

/** Words for how the bytes were read, when that was a guess. */
export type Decoded = { readonly text: string; readonly remarks: readonly string[] }

const signatures: readonly (readonly [string, number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a rich text document (RTF)', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
]

/**
 * Bytes as text. UTF-8 is taken at its word; UTF-16 is known by its mark or its pattern of zeros; anything
 * else is guessed, and the guess is said. Refuses what is too large, empty or no text at all.
 */
export function decode(bytes: Uint8Array): Result<Decoded> {
  if (bytes.length > maxTextBytes) return refuse('text_too_large', tooLarge(bytes.length))
  if (bytes.length === 0) return refuse('text_empty', 'The file is empty. Nothing was saved.')
  const kind = signatures.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0]
  if (kind)
    return refuse(
      'text_unreadable',
      `This looks like ${kind}, not a text. Nothing was saved. Save its words as .txt, .md or .html.`,
    )
  const utf16 = utf16Kind(bytes)
  if (utf16) return ok({ text: iconv.decode(Buffer.from(bytes), utf16), remarks: [] })
  try {
    return ok({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), remarks: [] })
  } catch {
    return guess(bytes)
  }
}

/** The limit in words; the same wherever it is met. */
export const tooLarge = (size: number, limit: number = maxTextBytes, what = 'one article'): string =>
  `This has ${megabytes(size)} MB, and the limit for ${what} is ${megabytes(limit)} MB. ` +
  'Nothing was saved. Split it, or leave out what is not the article.'

const megabytes = (size: number) => (size / 1_000_000).toFixed(size % 1_000_000 === 0 ? 0 : 1)

function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 2_000)
  const zeros = [0, 0]
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const enough = sample.length / 4
  if (odd > enough && even < odd / 20) return 'utf-16le'
  if (even > enough && odd < even / 20) return 'utf-16be'
  return undefined
}

/** Not UTF-8: what the page declares or an 8-bit encoding by its looks, if it has next to no control characters. */
function guess(bytes: Uint8Array): Result<Decoded> {
  const odd = bytes.reduce((sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0)
  if (odd > bytes.length / 500)
    return refuse('text_unreadable', 'This is not a text file that can be read. Nothing was saved.')
  const damaged = damagedUtf8(bytes)
  if (damaged) return ok(damaged)
  const found = declared(bytes) ?? detect(bytes.subarray(0, 100_000)) ?? ''
  const encoding = !/^(?:utf|ascii|us-ascii)/i.test(found) && iconv.encodingExists(found) ? found : 'windows-1252'
  const name = /^iso-8859-1$/i.test(encoding) ? 'windows-1252' : encoding
  return ok({
    text: iconv.decode(Buffer.from(bytes), name),
    remarks: [`The file is not UTF-8; it was read as ${name}. Look whether letters with accents are right.`],
  })
}

/** The encoding that a page names in its first lines. Source: HTML Standard, prescan of a byte stream. */
const declared = (bytes: Uint8Array): string | undefined =>
  /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,40})/i.exec(
    Buffer.from(bytes.subarray(0, 2_048)).toString('latin1'),
  )?.[1]

/** UTF-8 in which few bytes broke: its whole characters outnumber the broken ones ten to one. */
function damagedUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const whole = text.match(/[^\u0000-\u007f\ufffd]/gu)?.length ?? 0
  if (whole < broken * 10) return undefined
  const were = broken === 1 ? 'One character was' : `${broken} characters were`
  return { text, remarks: [`${were} damaged in the file and stand as “\ufffd”. Everything else is as it was.`] }
}
