import 'server-only'
import { ok, type Result, refuse } from '@/lib/domain/result'
import { readBody } from './read-json'

/** How much of an upload is read before it is refused: room for the largest text and the form round it. */
export const maxUploadBytes = 12_000_000

/** An uploaded file, and the form’s other fields; those that were left empty are absent. */
export type Upload = { readonly file: File; readonly fields: Readonly<Record<string, FormDataEntryValue>> }

export const isUpload = (request: Request): boolean =>
  /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')

/** Reads a form with a `file`. What is too long is refused while it arrives. */
export async function readUpload(request: Request, what: string): Promise<Result<Upload>> {
  const bytes = await readBody(request, maxUploadBytes)
  if (!bytes.ok) return bytes
  const form = await parseForm(bytes.value, request.headers.get('content-type') ?? '')
  if (!form) return refuse('invalid_input', 'This upload can’t be read: it may have been cut off. Nothing was saved.')
  const file = form.get('file')
  if (!(file instanceof File))
    return refuse('invalid_input', `Send the ${what} as the field “file”. Nothing was saved.`)
  return ok({ file, fields: Object.fromEntries([...form].filter(([name, value]) => name !== 'file' && value !== '')) })
}

async function parseForm(bytes: Uint8Array, contentType: string): Promise<FormData | undefined> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData()
  } catch {
    return undefined
  }
}
