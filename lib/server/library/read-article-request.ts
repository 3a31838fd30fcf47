import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import { readFile } from '@/lib/formats/read-article'
import { readJson } from '../http/read-json'
import { isUpload, maxUploadBytes, readUpload } from '../http/read-upload'

/** An article as a request brings it: an uploaded file with its form, or JSON. */
export const readArticleRequest = (request: Request): Promise<Result<Record<string, unknown>>> =>
  isUpload(request) ? readArticleFile(request) : readJson(request, maxUploadBytes)

/** The input that an uploaded form stands for: the words of its `file` in the form that the file has, beside its fields. */
async function readArticleFile(request: Request): Promise<Result<Record<string, unknown>>> {
  const upload = await readUpload(request, 'article')
  if (!upload.ok) return upload
  const { file, fields } = upload.value
  const read = readFile(file.name, new Uint8Array(await file.arrayBuffer()))
  return read.ok ? ok({ ...fields, ...read.value.source }) : read
}
