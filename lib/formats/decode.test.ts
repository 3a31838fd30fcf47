import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { maxTextBytes } from '@/lib/schemas/article'
import { decode } from './decode'

function decoded(bytes: Buffer) {
  const result = decode(new Uint8Array(bytes))
  return result.ok ? result.value : result.error
}
const sentence = 'Sæter ble stengt på tirsdag, “sier” styret på øya – én gang til.'

describe('bytes', () => {
  it.each([
    ['UTF-8', Buffer.from(sentence)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${sentence}`)],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${sentence}`, 'utf16le')],
    ['UTF-16BE with a mark', iconv.encode(sentence, 'utf-16be', { addBOM: true })],
    ['UTF-16LE without a mark', Buffer.from(sentence, 'utf16le')],
    ['UTF-16BE without a mark', iconv.encode(sentence, 'utf-16be')],
  ])('in %s are read without a word', (_, bytes) => {
    expect(decoded(bytes)).toMatchObject({ text: expect.stringContaining(sentence), remarks: [] })
  })

  it('in Windows-1252 are read with a remark', () => {
    expect(decoded(iconv.encode(sentence, 'windows-1252'))).toMatchObject({
      text: sentence,
      remarks: [expect.stringContaining('windows-1252')],
    })
  })

  it('are read as the page says', () => {
    const page = '<html><head><meta charset="windows-1251"></head><p>Привет</p>'
    expect(decoded(iconv.encode(page, 'windows-1251'))).toMatchObject({ text: page })
  })

  it('in UTF-8 that broke in one place lose that place alone, and it is said', () => {
    const bytes = Buffer.concat([Buffer.from(sentence.repeat(3)), Buffer.from([0xff]), Buffer.from(' end')])
    expect(decoded(bytes)).toMatchObject({
      text: `${sentence.repeat(3)}\ufffd end`,
      remarks: [expect.stringContaining('One character')],
    })
  })

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a ZIP archive or an office document', Buffer.from('PK\u0003\u0004…')],
    ['a PNG picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d])],
    ['a rich text document (RTF)', Buffer.from('{\\rtf1 hello}')],
  ])('of %s are refused by name', (name, bytes) => {
    expect(decoded(bytes)).toMatchObject({ code: 'text_unreadable', message: expect.stringContaining(name) })
  })

  it('are refused when there are none, or too many, with the limit named', () => {
    expect(decoded(Buffer.alloc(0))).toMatchObject({ code: 'text_empty' })
    expect(decoded(Buffer.alloc(maxTextBytes, 97))).toMatchObject({ remarks: [] })
    expect(decoded(Buffer.alloc(10_000_000, 97))).toMatchObject({
      code: 'text_too_large',
      message: expect.stringContaining('5 MB'),
    })
  })
})
