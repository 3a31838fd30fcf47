'use client'
import { useLayoutEffect, useRef, useState } from 'react'
import type { AnnotationFields } from '@/components/api/annotation-fields'
import { classNames } from '@/components/ui/class-names'
import type { Span } from '@/lib/schemas/span'
import type { Box, TextEditor } from '../text/text-editor'

type RelationLinesProps = {
  editor: TextEditor
  fields: Pick<AnnotationFields, 'spans' | 'cue' | 'actors'>
  /** The place that is looked at just now. */
  lit: Span | undefined
}

type Line = { readonly path: string; readonly isCue: boolean; readonly isLit: boolean }

/** Thin lines over the text, from where somebody is named and from the cue to what they say. */
export function RelationLines({ editor, fields, lit }: RelationLinesProps) {
  const picture = useRef<SVGSVGElement>(null)
  const [lines, setLines] = useState<readonly Line[]>([])
  const { spans, cue, actors } = fields
  useLayoutEffect(() => {
    const parent = picture.current?.parentElement
    if (!parent) return undefined
    const draw = () => {
      const { left, top, width } = parent.getBoundingClientRect()
      const moved = (box: Box): Box => ({
        ...{ left: box.left - left, right: box.right - left },
        ...{ top: box.top - top, bottom: box.bottom - top },
      })
      const edges = (span: Span): Edges => [moved(editor.edgeBox(span, 'start')), moved(editor.edgeBox(span, 'end'))]
      const places = [
        ...actors.flatMap(({ mention }) => (mention ? [{ span: mention, isCue: false }] : [])),
        ...(cue ? [{ span: cue, isCue: true }] : []),
      ]
      setLines(
        places.flatMap(({ span, isCue }) => {
          const said = nearest(span, spans)
          if (!said) return []
          const path = pathBetween(edges(span), edges(said), span.start < said.start, width)
          return [{ path, isCue, isLit: lit?.start === span.start && lit.end === span.end }]
        }),
      )
    }
    // It tells of the size it begins with as well, once the page has been laid out: none is asked for here.
    const observer = new ResizeObserver(draw)
    observer.observe(parent)
    return () => observer.disconnect()
  }, [editor, spans, cue, actors, lit])
  return (
    <svg ref={picture} aria-hidden className="relation-lines">
      {lines.map(({ path, isCue, isLit }) => (
        <path key={path} d={path} className={classNames(isCue && 'is-cue', isLit && 'is-lit')} />
      ))}
    </svg>
  )
}

/** The stretch that a place belongs to most; none where the place lies within one. */
function nearest(place: Span, spans: readonly Span[]): Span | undefined {
  const distance = ({ start, end }: Span) => Math.max(start - place.end, place.start - end)
  const [first] = [...spans].sort((a, b) => distance(a) - distance(b))
  return first && distance(first) >= 0 ? first : undefined
}

type Edges = readonly [start: Box, end: Box]

/** Below the line of a place: between the lines of the text, where nothing stands. */
const below = 3
const corner = 5

/**
 * From the middle of a place to the nearer edge of what is said: an arc on one line; else between the lines to the side
 * on which the text's lines begin, along it, and in again.
 */
function pathBetween([from, to]: Edges, said: Edges, isBefore: boolean, width: number): string {
  const target = isBefore ? said[0] : said[1]
  const isOneLine = Math.abs(from.bottom - to.bottom) < 4
  const x1 = isOneLine ? (from.left + to.right) / 2 : from.left
  const [y1, x2, y2] = [from.bottom + below, target.left, target.bottom + below]
  if (Math.abs(y1 - y2) < 4) {
    const dip = Math.min(9, 4 + Math.abs(x2 - x1) / 40)
    return `M${x1} ${y1} C${x1} ${y1 + dip} ${x2} ${y2 + dip} ${x2} ${y2}`
  }
  const isRightToLeft = isOneLine && from.left > to.right
  const [side, inward] = isRightToLeft ? [width + 9, -corner] : [-9, corner]
  const down = y2 > y1 ? corner : -corner
  return [
    `M${x1} ${y1} H${side + inward} Q${side} ${y1} ${side} ${y1 + down}`,
    `V${y2 - down} Q${side} ${y2} ${side + inward} ${y2} H${x2}`,
  ].join(' ')
}
