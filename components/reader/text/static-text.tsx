import { createElement, Fragment, type ReactNode } from 'react'
import type { Segment } from '@/lib/domain/annotations/highlight-segments'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import { type ArticleNode, articleDocument } from './article-document'
import { elementOf } from './article-markup'
import { bidiMarksIn, bidiTitle } from './bidi-names'
import { segmentClass } from './highlight-classes'
import { blocksAtFirst, type HighlightRow, highlightRows } from './highlight-rows'

type StaticTextProps = {
  index: TextIndex
  blocks: readonly Block[]
  segments: readonly Segment[]
  colours: ReadonlyMap<string, string>
}

/**
 * The article as the server draws it: the very elements that the editor makes, highlights of the first screens
 * included, so that nothing moves when the editor takes over.
 */
export function StaticText({ index, blocks, segments, colours }: StaticTextProps) {
  const atFirst = blocksAtFirst(blocks)
  const rows = highlightRows(segments, blocks).map((row, block) => (atFirst.has(block) ? row : []))
  const pen: Pen = { index, blocks, colours, rows, row: [], block: 0, at: 0, segment: 0 }
  return <>{drawn(articleDocument(index, blocks), 'doc', pen)}</>
}

/** Where the drawing has come to: the block with its highlights, the place in the text (UTF-16), the next highlight. */
type Pen = Omit<StaticTextProps, 'segments'> & {
  rows: readonly HighlightRow[]
  row: HighlightRow
  block: number
  at: number
  segment: number
}

function drawn(node: ArticleNode, key: string | number, pen: Pen): ReactNode {
  const isTextBlock = !node.content || node.content.some(({ type }) => type === 'text')
  if (isTextBlock) turnTo(pen, pen.block++)
  const children = isTextBlock
    ? marked(node.content ?? [], 0, pen)
    : node.content?.map((child, i) => drawn(child, i, pen))
  if (node.type === 'doc') return children
  const { tag, attributes } = elementOf(node.type, node.attrs)
  return createElement(tag, { key, ...attributes }, children)
}

function turnTo(pen: Pen, block: number): void {
  pen.at = pen.index.toUtf16(pen.blocks[block]?.start ?? 0)
  pen.row = pen.rows[block] ?? []
  pen.segment = 0
}

/** Runs of text within their marks, the outer one first; neighbours under the same mark stand in one element. */
function marked(nodes: readonly ArticleNode[], depth: number, pen: Pen): ReactNode[] {
  const pieces: ReactNode[] = []
  for (let i = 0; i < nodes.length; ) {
    const mark = nodes[i]?.marks?.[depth]
    const name = JSON.stringify(mark)
    let until = i + 1
    while (mark && until < nodes.length && JSON.stringify(nodes[until]?.marks?.[depth]) === name) until++
    const key = `${depth} ${pen.at}`
    if (mark) {
      const { tag, attributes } = elementOf(mark.type, mark.attrs)
      pieces.push(createElement(tag, { key, ...attributes }, marked(nodes.slice(i, until), depth + 1, pen)))
    } else pieces.push(<Fragment key={key}>{highlighted(nodes[i]?.text ?? '', pen)}</Fragment>)
    i = until
  }
  return pieces
}

/** A run of text, cut at the edges of highlights. */
function highlighted(text: string, pen: Pen): ReactNode[] {
  const pieces: ReactNode[] = []
  const from = pen.at
  const until = from + text.length
  const take = (end: number, className?: string) => {
    const piece = withBidiMarks(text.slice(pen.at - from, end - from), className)
    pieces.push(<Fragment key={pen.at}>{piece}</Fragment>)
    pen.at = end
  }
  while (pen.at < until) {
    const segment = pen.row[pen.segment]
    const [start, end] = segment ? [pen.index.toUtf16(segment.start), pen.index.toUtf16(segment.end)] : [until, until]
    if (end <= pen.at && segment) pen.segment++
    else if (start > pen.at) take(Math.min(start, until))
    else take(Math.min(end, until), segment && segmentClass(segment, pen.colours))
  }
  return pieces
}

function withBidiMarks(text: string, className: string | undefined): ReactNode {
  const found = bidiMarksIn(text)
  const dressed = (piece: string) => (className && piece ? <span className={className}>{piece}</span> : piece)
  if (found.length === 0) return dressed(text)
  return [0, ...found.map(({ at }) => at)].map((from, i) => (
    <Fragment key={i === 0 ? 'first' : from + 1}>
      {i > 0 && <BidiMark name={found[i - 1]?.name ?? ''} />}
      {dressed(text.slice(from, found[i]?.at))}
    </Fragment>
  ))
}

const BidiMark = ({ name }: { name: string }) => (
  <span className="bidi-mark" title={bidiTitle(name)}>
    {name}
  </span>
)
