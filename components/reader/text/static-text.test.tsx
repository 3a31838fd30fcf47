// @vitest-environment jsdom
import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { highlightSegments } from '@/lib/domain/annotations/highlight-segments'
import { textIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import { StaticText } from './static-text'
import { openTextEditor } from './text-editor'

const text = 'Title 🎉\n\nHe said “we \u202ego” twice.\n\n1. One\n2. Two\n\n> Said, so.\n\nShare this'
const place = (words: string) => {
  const start = Array.from(text.slice(0, text.indexOf(words))).length
  return { start, end: start + Array.from(words).length }
}
const blocks: Block[] = [
  { kind: 'heading', role: 'title', level: 1, ...place('Title 🎉') },
  {
    ...{ kind: 'paragraph', role: 'body', ...place('He said “we \u202ego” twice.') },
    marks: [
      { kind: 'link', href: 'https://a.example/', ...place('said “we') },
      { kind: 'strong', ...place('“we \u202ego”') },
    ],
  },
  { kind: 'list-item', role: 'body', ordered: true, level: 1, ...place('One') },
  { kind: 'list-item', role: 'body', ordered: true, level: 1, ...place('Two') },
  { kind: 'quotation', role: 'body', ...place('Said, so.') },
  { kind: 'paragraph', role: 'share-bar', ...place('Share this') },
]
const index = textIndex(text)
const colours = new Map([['quote', 'quote']])
const segments = highlightSegments([
  { kind: 'quote', status: 'draft', spans: [place('we \u202ego')] },
  { kind: 'claim', status: 'approved', spans: [{ start: place('🎉').start, end: place('said').end }] },
])

/** The editor leaves traces of its own that say nothing about the text. */
const bare = (html: string) =>
  html
    .replace(/ (contenteditable|draggable|class="ProseMirror-[^"]*")(="[^"]*")?/g, '')
    .replaceAll(' ProseMirror-widget', '')
    .replace(/<img[^>]*>|<br[^>]*>/g, '')

describe('StaticText', () => {
  it('draws the very elements that the editor makes, highlights included', () => {
    const { container } = render(<StaticText {...{ index, blocks, segments, colours }} />)
    const element = document.body.appendChild(document.createElement('div'))
    const editor = openTextEditor({
      ...{ element, index, blocks, colours, segments, label: 'Text', language: 'en' },
      ...{ onSelectionChange: () => undefined, onKey: () => false, onPress: () => false },
    })
    expect(bare(element.firstElementChild?.innerHTML ?? '')).toBe(bare(container.innerHTML))
    editor.destroy()
  })

  it('numbers lists as the source does, and names what a site put around the article', () => {
    const { container } = render(<StaticText {...{ index, blocks, segments: [], colours }} />)
    expect([...container.querySelectorAll('li')].map((item) => item.getAttribute('value'))).toEqual(['1', '2'])
    expect(container.querySelector('[data-role=share-bar]')?.getAttribute('data-label')).toBe('Sharing links')
    expect(container.querySelector('h1')?.textContent).toBe('Title 🎉')
  })
})
