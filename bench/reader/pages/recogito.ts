/** The same text as plain HTML, with Recogito's annotator on it, as its guide sets it up. */
import '@recogito/text-annotator/text-annotator.css'
import { createTextAnnotator, Origin, type TextAnnotation } from '@recogito/text-annotator'
import type { SampleAnnotation } from '../sample-article'
import { bringIntoView, nextMove, painted, timeToPaint } from './painted'

const frame = document.body.appendChild(document.createElement('main'))
const article = frame.appendChild(document.createElement('div'))
article.className = 'article-text'
let annotator: ReturnType<typeof createTextAnnotator>
let blocks: { readonly start: number; readonly text: Text }[] = []
let prepared: TextAnnotation[] = []
let redraws = 0

/** A place in the text as the document counts it; an edge between two blocks belongs to the side that it closes. */
function placeOf(at: number, side: 'start' | 'end'): { node: Text; offset: number } {
  const found = blocks.findLast(({ start }) => (side === 'start' ? start <= at : start < at)) ?? blocks[0]
  if (!found) throw new Error('The page holds no text.')
  return { node: found.text, offset: Math.min(at - found.start, found.text.length) }
}

function rangeOf(start: number, end: number): Range {
  const [from, until] = [placeOf(start, 'start'), placeOf(end, 'end')]
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(until.node, until.offset)
  return range
}

const theirs = ({ id, spans }: SampleAnnotation): TextAnnotation => ({
  id,
  bodies: [],
  target: {
    annotation: id,
    selector: spans.map(({ start, end }) => {
      const range = rangeOf(start, end)
      return { quote: range.toString(), start, end, range }
    }),
  },
})

/** Their drawing is done when the layer of highlights has been filled anew. */
function untilRedrawn(work: () => void, from?: number): Promise<number> {
  const before = redraws
  return timeToPaint(work, () => redraws > before, from)
}

function middleOf({ spans: [span] }: SampleAnnotation): { x: number; y: number } {
  const at = ((span?.start ?? 0) + (span?.end ?? 0)) >> 1
  const { left, right, top, bottom } = rangeOf(at, at + 1).getBoundingClientRect()
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

const layer = () => document.querySelector<HTMLElement>('.r6o-span-highlight-layer')
const holds = ({ left, right, top, bottom }: DOMRect, x: number, y: number) =>
  left <= x && x <= right && top <= y && y <= bottom

globalThis.benchPage = {
  show: async ({ text, blocks: given }) => {
    blocks = given.map(({ kind, start, end }) => {
      const element = document.createElement(kind === 'heading' ? 'h1' : 'p')
      const node = document.createTextNode(text.slice(start, end))
      element.append(node)
      article.append(element)
      return { start, text: node }
    })
    annotator = createTextAnnotator(frame)
    new MutationObserver(() => redraws++).observe(layer() ?? frame, { childList: true })
    await painted()
  },
  prepare: (annotations) => {
    prepared = annotations.map(theirs)
  },
  load: () => untilRedrawn(() => annotator.state.store.bulkAddAnnotations(prepared, true, Origin.REMOTE)),
  add: (annotation) => {
    const one = theirs(annotation)
    return untilRedrawn(() => annotator.state.store.addAnnotation(one, Origin.LOCAL))
  },
  focus: (id) => untilRedrawn(() => annotator.setSelected(id)),
  unhover: () => {
    // Their types leave this open.
    const hover = annotator.state.hover as { set: (id: string | null) => void }
    hover.set(null)
  },
  hover: async () => untilRedrawn(() => undefined, await nextMove()),
  placeOf: middleOf,
  lookAt: async (annotation) => {
    await bringIntoView(() => ({ top: middleOf(annotation).y }))
    await untilRedrawn(() => annotator.renderer.redraw(true))
    const { x, y } = middleOf(annotation)
    const outer = frame.getBoundingClientRect()
    const found = annotator.state.store.getAt(x - outer.left, y - outer.top, true) ?? []
    const over = [...(layer()?.children ?? [])].filter((element) => holds(element.getBoundingClientRect(), x, y))
    const drawn = over.some((element) => element.getAttribute('data-annotation') === annotation.id)
    return { ids: found.map(({ id }) => id), drawn, look: `${over.length} layers`, colour: '' }
  },
  unreachable: (annotations) =>
    annotations.filter(({ id }) => annotator.state.store.getAnnotationRects(id).length === 0).map(({ id }) => id),
}
