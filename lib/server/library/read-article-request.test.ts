import { describe, expect, it } from 'vitest'
import { maxUploadBytes } from '../http/read-upload'
import { refusalOf, valueOf } from '../testing/own-desk'
import { readArticleRequest } from './read-article-request'

const upload = (name: string, bytes: Uint8Array<ArrayBuffer>, fields: Record<string, string> = {}) => {
  const form = new FormData()
  form.set('file', new File([bytes], name))
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  return new Request('http://desk.test/api/v1/articles', { method: 'POST', body: form })
}
const bytes = (text: string) => new TextEncoder().encode(text)

describe('readArticleRequest', () => {
  it('gives the words of the file beside the filled-in fields', async () => {
    const request = upload('a.md', bytes('# Höhe\n\nWords.'), { title: 'Height', byline: '' })
    expect(valueOf(await readArticleRequest(request))).toEqual({ title: 'Height', markdown: '# Höhe\n\nWords.' })
  })

  it.each([
    ['a picture', upload('a.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])), 'text_unreadable'],
    ['a kind of file that is not read yet', upload('a.xyz', bytes('Words.')), 'unsupported_format'],
    ['an empty file', upload('a.txt', bytes('')), 'text_empty'],
    ['a text over the limit', upload('a.txt', bytes('a'.repeat(5_000_001))), 'text_too_large'],
    ['an upload over the limit', upload('a.txt', new Uint8Array(maxUploadBytes + 1)), 'text_too_large'],
    [
      'a form that was cut off',
      new Request('http://desk.test/', {
        method: 'POST',
        body: '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhal',
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
      }),
      'invalid_input',
    ],
  ])('refuses %s', async (_what, request, code) => {
    expect(refusalOf(await readArticleRequest(request)).code).toBe(code)
  })
})
