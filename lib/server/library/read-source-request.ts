import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import { readTranscript } from '@/lib/formats/read-transcript'
import { readJson } from '../http/read-json'
import { isUpload, maxUploadBytes, readUpload } from '../http/read-upload'

/** A source as a request brings it: an uploaded file with its form, or JSON. A file without a title has its name. */
export async function readSourceRequest(request: Request): Promise<Result<Record<string, unknown>>> {
  if (!isUpload(request)) return readJson(request, maxUploadBytes)
  const upload = await readUpload(request, 'transcript')
  if (!upload.ok) return upload
  const { file, fields } = upload.value
  const text = readTranscript(file.name, new Uint8Array(await file.arrayBuffer()))
  return text.ok ? ok({ title: titleOf(file.name), ...fields, text: text.value }) : text
}

const titleOf = (fileName: string) =>
  fileName
    .replace(/\.[A-Za-z0-9]+$/, '')
    .replace(/[_\s]+/g, ' ')
    .slice(0, 300)
