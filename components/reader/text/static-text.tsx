import { createElement, Fragment, type ReactNode } from 'react'
import type { Segment } from '@/lib/domain/annotations/highlight-segments'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import { type ArticleNode, articleDocument } from './article-document'
import { elementOf } from './article-markup'
import { bidiMarksIn, bidiTitle } from './bidi-names'
import { segmentClass } from './highlight-classes'

type StaticTextProps = {
  index: TextIndex
  blocks: readonly Block[]
  segments: readonly Segment[]
  colours: ReadonlyMap<string, string>
}

/**
 * The article as the server draws it: the very elements that the editor makes, highlights included, so that
 * nothing moves when the editor takes over.
 */
export function StaticText({ index, blocks, segments, colours }: StaticTextProps) {
  const pen = { index, segments, colours, blocks, block: 0, at: 0, segment: 0 }
  return <>{drawn(articleDocument(index, blocks), 'doc', pen)}</>
}

/** Where the drawing has come to: the block, the place in the text (UTF-16), the next highlight. */
type Pen = StaticTextProps & { block: number; at: number; segment: number }

function drawn(node: ArticleNode, key: string | number, pen: Pen): ReactNode {
  if (node.type === 'text') return marked(node, key, pen)
  const isTextBlock = !node.content || node.content.some(({ type }) => type === 'text')
  if (isTextBlock) pen.at = pen.index.toUtf16(pen.blocks[pen.block++]?.start ?? 0)
  const children = node.content?.map((child, i) => drawn(child, i, pen))
  if (node.type === 'doc') return children
  const { tag, attributes } = elementOf(node.type, node.attrs)
  return createElement(tag, { key, ...attributes }, ...(children ?? [createElement('br', { key: 'empty' })]))
}

function marked(node: ArticleNode, key: string | number, pen: Pen): ReactNode {
  const pieces = highlighted(node.text ?? '', pen)
  return [...(node.marks ?? [])].reverse().reduce<ReactNode>(
    (inner, mark) => {
      const { tag, attributes } = elementOf(mark.type, mark.attrs)
      return createElement(tag, { key, ...attributes }, inner)
    },
    <Fragment key={key}>{pieces}</Fragment>,
  )
}

/** A run of text, cut at the edges of highlights. */
function highlighted(text: string, pen: Pen): ReactNode[] {
  const pieces: ReactNode[] = []
  const until = pen.at + text.length
  const take = (end: number, className?: string) => {
    const piece = text.slice(text.length - (until - pen.at), text.length - (until - end))
    const shown = withBidiMarks(piece)
    pieces.push(
      className ? (
        <span key={pen.at} className={className}>
          {shown}
        </span>
      ) : (
        <Fragment key={pen.at}>{shown}</Fragment>
      ),
    )
    pen.at = end
  }
  while (pen.at < until) {
    const segment = pen.segments[pen.segment]
    const [start, end] = segment ? [pen.index.toUtf16(segment.start), pen.index.toUtf16(segment.end)] : [until, until]
    if (end <= pen.at && segment) pen.segment++
    else if (start > pen.at) take(Math.min(start, until))
    else take(Math.min(end, until), segment && segmentClass(segment, pen.colours))
  }
  return pieces
}

function withBidiMarks(text: string): ReactNode {
  const found = bidiMarksIn(text)
  if (found.length === 0) return text
  return [0, ...found.map(({ at }) => at)].map((from, i) => (
    <Fragment key={i === 0 ? 'first' : from + 1}>
      {i > 0 && <BidiMark name={found[i - 1]?.name ?? ''} />}
      {text.slice(from, found[i]?.at)}
    </Fragment>
  ))
}

const BidiMark = ({ name }: { name: string }) => (
  <span className="bidi-mark" title={bidiTitle(name)}>
    {name}
  </span>
)
