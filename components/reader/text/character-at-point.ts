import type { EditorView } from '@tiptap/pm/view'

type Point = { readonly x: number; readonly y: number }

/**
 * The position before the character under a point, in either direction of writing; undefined where there is
 * none. The editor alone would name the nearest gap between two characters, which may lie behind it.
 */
export function characterAtPoint(view: EditorView, { x, y }: Point): number | undefined {
  const nearest = view.posAtCoords({ left: x, top: y })?.pos
  if (nearest === undefined) return undefined
  return [nearest, nearest - 1].find((from) => from >= 0 && boxesOf(view, from).some((box) => holds(box, { x, y })))
}

function boxesOf(view: EditorView, from: number): DOMRect[] {
  if (from + 1 > view.state.doc.content.size) return []
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(from + 1, -1)]
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return [...range.getClientRects()]
}

const holds = ({ left, right, top, bottom }: DOMRect, { x, y }: Point) =>
  left <= x && x <= right && top <= y && y <= bottom
