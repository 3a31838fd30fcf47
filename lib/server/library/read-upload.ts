import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { readFile } from '@/lib/formats/read-article'

/** How much of an upload is read before it is refused: room for the largest text and the form round it. */
export const maxUploadBytes = 12_000_000

/** Whether a request carries a form with a file. */
export const isUpload = (request: Request): boolean =>
  /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')

/**
 * The input that an uploaded form stands for: the words of its `file` in the form that the file has, beside
 * the form's other fields; fields that were left empty are absent. What is too long is refused while it arrives.
 */
export async function readUpload(request: Request): Promise<Result<Record<string, unknown>>> {
  const bytes = await readLimited(request)
  if (!bytes.ok) return bytes
  const form = await parseForm(bytes.value, request.headers.get('content-type') ?? '')
  if (!form) return refuse('invalid_input', 'This upload can’t be read: it may have been cut off. Nothing was saved.')
  const file = form.get('file')
  if (!(file instanceof File))
    return refuse('invalid_input', 'Send the article as the field “file”. Nothing was saved.')
  const read = readFile(file.name, new Uint8Array(await file.arrayBuffer()))
  if (!read.ok) return read
  const fields = [...form].filter(([name, value]) => name !== 'file' && value !== '')
  return ok({ ...Object.fromEntries(fields), ...read.value.source })
}

async function readLimited(request: Request): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const chunks: Uint8Array[] = []
  let size = Number(request.headers.get('content-length') ?? 0) > maxUploadBytes ? maxUploadBytes : 0
  const reader = request.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length
    if (size > maxUploadBytes) {
      await reader?.cancel()
      return refuse(
        'text_too_large',
        'This upload has more than 12 MB; an article has at most 5 MB. Nothing was saved.',
      )
    }
    chunks.push(next.value)
  }
  return ok(new Uint8Array(Buffer.concat(chunks)))
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData | undefined> {
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType } }).formData()
  } catch {
    return undefined
  }
}
