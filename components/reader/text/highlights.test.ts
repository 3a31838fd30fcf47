// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Highlight, highlightSegments } from '@/lib/domain/annotations/highlight-segments'
import { textIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import { openTextEditor, type TextEditor } from './text-editor'

const words = 'The ferry was promised twice, and twice it stayed away. '
const paragraph = words.repeat(20).trimEnd()
const count = 60
const text = Array.from({ length: count }, () => paragraph).join('\n\n')
const blocks = Array.from({ length: count }, (_, i): Block => {
  const start = i * (paragraph.length + 2)
  return { kind: 'paragraph', role: 'body', start, end: start + paragraph.length }
})
const index = textIndex(text)
const markIn = (block: number, from: number, length = 9): Highlight => {
  const start = (blocks[block]?.start ?? 0) + from
  return { kind: 'quote', status: 'draft', spans: [{ start, end: start + length }] }
}
const crowd = Array.from({ length: count * 10 }, (_, i) => markIn(i % count, Math.floor(i / count) * 70))

let editor: TextEditor | undefined
function open(highlights: readonly Highlight[]): HTMLElement {
  const element = document.body.appendChild(document.createElement('div'))
  editor = openTextEditor({
    ...{ element, index, blocks, segments: highlightSegments(highlights), colours: new Map([['quote', 'quote']]) },
    ...{ label: 'Text', language: 'en', onSelectionChange: () => undefined, onKey: () => false, onPress: () => false },
  })
  return element
}
const paragraphs = (element: Element) => [...element.querySelectorAll('p')]
const marked = (element: Element) => paragraphs(element).flatMap((p, block) => (p.querySelector('.hl') ? [block] : []))

/** The blocks in which an action changes anything at all. */
async function touched(element: Element, action: () => void): Promise<number[]> {
  const seen = new Set<number>()
  const all = paragraphs(element)
  const observer = new MutationObserver((records) => {
    // What was taken out of the page on the way stands in no block any more.
    for (const { target } of records) if (target.isConnected) seen.add(all.findIndex((p) => p.contains(target)))
  })
  observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true })
  action()
  await Promise.resolve()
  observer.disconnect()
  return [...seen]
}

afterEach(() => {
  editor?.destroy()
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

describe('highlights', () => {
  it('touch one block of sixty when one annotation comes into a crowded text, and none when nothing changed', async () => {
    const element = open(crowd)
    await Promise.resolve()
    expect(marked(element)).toHaveLength(count)
    const added = highlightSegments([...crowd, markIn(31, 40)])
    expect(await touched(element, () => editor?.drawSegments(added))).toEqual([31])
    expect(await touched(element, () => editor?.drawSegments([...added]))).toEqual([])
    expect(await touched(element, () => editor?.drawSegments(highlightSegments(crowd)))).toEqual([31])
  })

  it('are drawn in both blocks where an annotation runs over the end of one', async () => {
    const element = open([markIn(2, paragraph.length - 5, 20)])
    await Promise.resolve()
    const pieces = [...element.querySelectorAll('.hl')].map(({ textContent }) => textContent)
    expect(pieces).toEqual(['away.', 'The ferry was'])
  })

  it('are drawn where they can be seen, and again with what has changed meanwhile when they come near', async () => {
    const sight = stubSight()
    const element = open(crowd)
    const atFirst = marked(element).length
    expect(atFirst).toBeGreaterThan(3)
    expect(atFirst).toBeLessThan(10)
    const [near, far] = [paragraphs(element)[40], paragraphs(element)[0]]
    sight([{ target: near, isIntersecting: true }])
    expect(marked(element)).toContain(40)
    // The first block is out of sight now: a change there waits until somebody comes back.
    const more = highlightSegments([...crowd, markIn(0, 40), markIn(40, 40)])
    expect(await touched(element, () => editor?.drawSegments(more))).toEqual([0, 40])
    expect(far?.querySelectorAll('.hl')).toHaveLength(0)
    sight([{ target: far, isIntersecting: true }])
    expect(far?.querySelectorAll('.hl')).toHaveLength(11)
  })

  it('are made ready near by while nothing else is to be done', async () => {
    vi.useFakeTimers()
    const sight = stubSight()
    const element = open(crowd)
    const entries = [20, 21].map((block) => ({ target: paragraphs(element)[block], isIntersecting: true }))
    sight(entries, '100% 0px')
    expect(marked(element)).not.toContain(20)
    await vi.runAllTimersAsync()
    expect(marked(element)).toEqual(expect.arrayContaining([0, 20, 21]))
    expect(marked(element)).not.toContain(22)
    vi.useRealTimers()
  })

  it('are all drawn before the page is printed', () => {
    stubSight()
    const element = open(crowd)
    dispatchEvent(new Event('beforeprint'))
    expect(marked(element)).toHaveLength(count)
  })
})

type Entry = { target: Element | undefined; isIntersecting: boolean }

/** A browser that can say what is near its window, and says what the test wants. */
function stubSight(): (entries: readonly Entry[], within?: string) => void {
  const listeners = new Map<string, (entries: readonly Entry[]) => void>()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(listener: (entries: readonly Entry[]) => void, { rootMargin }: { rootMargin: string }) {
        listeners.set(rootMargin, listener)
      }
      observe() {}
      disconnect() {}
    },
  )
  return (entries, within) => {
    for (const [margin, tell] of listeners) if (!within || within === margin) tell(entries)
  }
}
