import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { readFile } from '@/lib/formats/read-article'
import { readBody, readJson } from '../http/read-json'

/** How much of an upload is read before it is refused: room for the largest text and the form round it. */
export const maxUploadBytes = 12_000_000

/** An article as a request brings it: an uploaded file with its form, or JSON. */
export const readArticleRequest = (request: Request): Promise<Result<Record<string, unknown>>> =>
  /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')
    ? readUpload(request)
    : readJson(request, maxUploadBytes)

/**
 * The input that an uploaded form stands for: the words of its `file` in the form that the file has, beside
 * the form's other fields; fields that were left empty are absent. What is too long is refused while it arrives.
 */
async function readUpload(request: Request): Promise<Result<Record<string, unknown>>> {
  const bytes = await readBody(request, maxUploadBytes)
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

async function parseForm(bytes: Uint8Array, contentType: string): Promise<FormData | undefined> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData()
  } catch {
    return undefined
  }
}
