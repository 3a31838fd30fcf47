import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'

/** Deeper than this, no input of ours goes. */
const maxDepth = 32

/** A request's body, counted while it arrives; refused as soon as it is larger than the limit. */
export async function readBody(request: Request, maxBytes: number): Promise<Result<Uint8Array>> {
  const tooLarge = refuse(
    'text_too_large',
    `The request is larger than ${(maxBytes / 1_000_000).toFixed(0)} MB. Nothing was saved.`,
  )
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return tooLarge
  const parts: Uint8Array[] = []
  let size = 0
  if (request.body)
    for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += part.byteLength
      if (size > maxBytes) return tooLarge
      parts.push(part)
    }
  return ok(Buffer.concat(parts))
}

/** A JSON object from a request. No body at all is an empty object. */
export async function readJson(request: Request, maxBytes: number): Promise<Result<Record<string, unknown>>> {
  const body = await readBody(request, maxBytes)
  if (!body.ok) return body
  if (body.value.byteLength === 0) return ok({})
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type))
    return refuse('unsupported_format', 'Send JSON, with content-type: application/json. Nothing was changed.')
  return parseObject(body.value)
}

function parseObject(bytes: Uint8Array): Result<Record<string, unknown>> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (isTooDeep(text))
      return refuse('invalid_input', `The JSON is nested deeper than ${maxDepth} levels. Nothing was changed.`)
    const value: unknown = JSON.parse(text, dropPrototype)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return ok(value as Record<string, unknown>)
    return refuse('invalid_input', 'Send one JSON object. Nothing was changed.')
  } catch {
    return refuse('invalid_input', 'The body is not JSON that can be read. Nothing was changed.')
  }
}

/** `__proto__` as a key could only be an attack. */
function dropPrototype(this: object, key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value
}

/**
 * Counts brackets outside strings, because the parser itself would go down with the nesting. By hand: a
 * regular expression runs out of stack in a string of some megabytes.
 */
function isTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (inString) {
      if (character === '\\') i++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth--
    if (depth > maxDepth) return true
  }
  return false
}
