import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TextIndex, textIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import { articleDocument } from './article-document'
import { articleSchema } from './article-schema'
import { positionMap } from './position-map'

type Article = { index: TextIndex; blocks: Block[] }

const words = fc
  .array(fc.constantFrom('ab', 'é', 'שלום', '👨‍👩‍👧', '🇫🇮', '𝒜', '“', '\u202e', ' ', 'x\ny'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => `a${parts.join('')}z`)
const piece = fc.record({
  gap: fc.constantFrom('\n', '\n\n', '\n- ', '\n 12. ', '', '🙂\n'),
  text: words,
  kind: fc.constantFrom<Block['kind'][]>('paragraph', 'heading', 'list-item', 'quotation', 'preformatted', 'table-row'),
  role: fc.constantFrom<Block['role'][]>('body', 'title', 'share-bar'),
  mark: fc.constantFrom('strong', 'emphasis', 'link', undefined),
})

/** Texts of blocks with anything between them, also nothing at all, some words stressed. */
const article: fc.Arbitrary<Article> = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => {
  let text = ''
  const blocks = pieces.map(({ gap, text: words, kind, role, mark }): Block => {
    text += gap
    const start = Array.from(text).length
    text += words
    const end = start + Array.from(words).length
    const marks = mark && [{ kind: mark, start: start + 1, end, ...(mark === 'link' && { href: 'https://a.example' }) }]
    return {
      kind,
      role,
      start,
      end,
      ...(marks && { marks }),
      ...(kind === 'list-item' && { ordered: gap.includes('.') }),
    }
  })
  return { index: textIndex(`${text}\n`), blocks }
})

const opened = ({ index, blocks }: Article) => {
  const doc = getSchema(articleSchema).nodeFromJSON(articleDocument(index, blocks))
  doc.check()
  return { doc, map: positionMap(doc, index, blocks) }
}

describe('positionMap', () => {
  it('leads from every code point inside a block into the document and back, on both sides', () => {
    fc.assert(
      fc.property(article, (given) => {
        const { map } = opened(given)
        given.blocks.forEach(({ start, end }) => {
          for (let at = start; at <= end; at++) {
            for (const side of ['start', 'end'] as const) {
              if (side === 'start' ? at === end : at === start) continue
              expect(map.toCodePoint(map.toPosition(at, side), side)).toBe(at)
            }
          }
        })
      }),
    )
  })

  it('shows at every place just the text that stands there', () => {
    fc.assert(
      fc.property(article, fc.nat(80), fc.nat(80), (given, a, b) => {
        const { doc, map } = opened(given)
        for (const { start, end } of given.blocks) {
          const [from, to] = [start + (a % (end - start)), start + 1 + (b % (end - start))]
          if (from >= to) continue
          const range = map.toRange({ start: from, end: to })
          expect(doc.textBetween(range.from, range.to)).toBe(given.index.slice(from, to))
        }
      }),
    )
  })

  it('makes one span of a selection across blocks, the gap between them included', () => {
    fc.assert(
      fc.property(article, (given) => {
        const { doc, map } = opened(given)
        const [first, last] = [given.blocks[0], given.blocks.at(-1)]
        expect(map.toSpan(0, doc.content.size)).toEqual({ start: first?.start, end: last?.end })
      }),
    )
  })

  it('puts an edge that stands in a gap at the nearest text on its side', () => {
    const index = textIndex('One.\n\n- Two.')
    const blocks: Block[] = [
      { kind: 'paragraph', role: 'body', start: 0, end: 4 },
      { kind: 'list-item', role: 'body', start: 8, end: 12 },
    ]
    const { map } = opened({ index, blocks })
    expect(map.toCodePoint(map.toPosition(5, 'end'), 'end')).toBe(4)
    expect(map.toCodePoint(map.toPosition(5, 'start'), 'start')).toBe(8)
    expect(map.toSpan(map.toPosition(4, 'end'), map.toPosition(8, 'start'))).toBeUndefined()
  })
})
