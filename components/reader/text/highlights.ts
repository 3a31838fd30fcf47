import { Extension } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type PluginView, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Segment } from '@/lib/domain/annotations/highlight-segments'
import type { Block } from '@/lib/schemas/block'
import type { Span } from '@/lib/schemas/span'
import { bidiMarksIn, bidiTitle } from './bidi-names'
import { watchBlocks, whenIdle } from './blocks-near'
import { segmentClass } from './highlight-classes'
import { blocksAtFirst, type HighlightRow, highlightRows, sameRow } from './highlight-rows'
import type { PositionMap } from './position-map'

/** A stretch that is set apart just now: what is open in the panel, what is being marked. */
export type Accent = Span & { readonly look: 'active' | 'draft' | 'cue' | 'mention' | 'lit' | 'suggested' | 'proposed' }
/** What other people have to do with a stretch: they speak of it, or have it selected. */
export type OthersMark = Span & { readonly look: 'thread' | `person ${string}` }

/** Highlights by block, the blocks in sight, and those whose highlights are in the page. */
type Rows = {
  readonly rows: readonly HighlightRow[]
  readonly seen: ReadonlySet<number>
  readonly drawn: ReadonlySet<number>
  readonly highlights: DecorationSet
}
type Drawn = Rows & {
  readonly accents: DecorationSet
  readonly others: DecorationSet
  readonly bidi: DecorationSet
}
type Drawing = {
  readonly segments?: readonly Segment[]
  readonly accents?: readonly Accent[]
  /** A passage to set apart as well, until the accents are drawn anew. */
  readonly begun?: Span
  readonly others?: readonly OthersMark[]
  readonly seen?: ReadonlySet<number>
  /** A block that may come into sight next. */
  readonly next?: number
}

const key = new PluginKey<Drawn>('highlights')

/** Asks the editor to draw other highlights or accents; what is not named stays. */
export const draw = (state: EditorState, drawing: Drawing): Transaction => state.tr.setMeta(key, drawing)

type HighlightOptions = {
  map: (doc: EditorNode) => PositionMap
  blocks: readonly Block[]
  colours: ReadonlyMap<string, string>
}

/**
 * Draws over the document without changing it. Highlights are flat stretches, drawn where somebody can see them and
 * anew only in blocks whose highlights have changed. What is active is drawn apart from them, so that moving from one
 * annotation to the next touches only the two.
 */
export const Highlights = Extension.create<HighlightOptions>({
  name: 'highlights',
  addProseMirrorPlugins() {
    const { map, blocks, colours } = this.options
    const stretch = (doc: EditorNode, span: Span, className: string) => {
      const { from, to } = map(doc).toRange(span)
      return Decoration.inline(from, to, { class: className })
    }
    const brush = (doc: EditorNode): Brush => ({
      doc,
      rangeOf: (block) => map(doc).toRange(blocks[block] ?? { start: 0, end: 0 }),
      stretches: (row) => row.map((segment) => stretch(doc, segment, segmentClass(segment, colours))),
    })
    const positionsOf = (doc: EditorNode) => blocks.map((block) => map(doc).toRange(block).from - 1)
    return [
      new Plugin<Drawn>({
        key,
        state: {
          init: (_, { doc }) => ({
            rows: [],
            seen: blocksAtFirst(blocks),
            drawn: new Set(),
            highlights: DecorationSet.empty,
            accents: DecorationSet.empty,
            others: DecorationSet.empty,
            bidi: DecorationSet.create(doc, bidiWidgets(doc)),
          }),
          apply(transaction, drawn) {
            const drawing = transaction.getMeta(key) as Drawing | undefined
            if (!drawing) return drawn
            const { doc } = transaction
            const rows = drawing.segments && highlightRows(drawing.segments, blocks)
            const accentOf = (accent: Accent) => stretch(doc, accent, `hl-accent hl-${accent.look}`)
            const { begun } = drawing
            const accents = drawing.accents?.map(accentOf)
            const others = drawing.others?.map((mark) => stretch(doc, mark, `of-others of-others-${mark.look}`))
            return {
              ...drawn,
              ...(others && { others: DecorationSet.create(doc, others) }),
              ...((rows ?? drawing.seen ?? drawing.next) !== undefined &&
                drawRows(drawn, { rows: drawn.rows, seen: drawn.seen, ...drawing, ...(rows && { rows }) }, brush(doc))),
              ...(accents && { accents: DecorationSet.create(doc, accents) }),
              ...(begun && { accents: drawn.accents.add(doc, [accentOf({ ...begun, look: 'draft' })]) }),
            }
          },
        },
        props: { decorations: (state) => key.getState(state)?.highlights },
        view: (view) => drawWhatComesNear(view, positionsOf(view.state.doc)),
      }),
      new Plugin({ props: { decorations: (state) => key.getState(state)?.accents } }),
      new Plugin({ props: { decorations: (state) => key.getState(state)?.others } }),
      new Plugin({ props: { decorations: (state) => key.getState(state)?.bidi } }),
    ]
  },
})

type Brush = {
  readonly doc: EditorNode
  readonly rangeOf: (block: number) => { readonly from: number; readonly to: number }
  readonly stretches: (row: HighlightRow) => Decoration[]
}

/** Draws the blocks in sight at once, and those near by while nothing else is to be done. */
function drawWhatComesNear(view: EditorView, positions: readonly number[]): PluginView {
  let near: ReadonlySet<number> = new Set()
  const ready = whenIdle(() => {
    const { drawn } = key.getState(view.state) ?? {}
    const next = [...near].find((block) => !drawn?.has(block))
    if (next !== undefined) view.dispatch(draw(view.state, { next }))
  })
  const stop = watchBlocks(view, {
    positions,
    onSight: (seen) => !view.isDestroyed && view.dispatch(draw(view.state, { seen })),
    onNear: (blocks) => {
      near = blocks
      ready.ask()
    },
  })
  return {
    update: ready.ask,
    destroy: () => {
      stop()
      ready.stop()
    },
  }
}

type Wanted = Pick<Rows, 'rows' | 'seen'> & { readonly next?: number }

/**
 * Draws the blocks that have come in sight or have changed. One that changed out of sight is wiped, and drawn when it
 * comes near again: what a change costs depends on what can be seen, not on how much has been read.
 */
function drawRows(before: Rows, { rows, seen, next }: Wanted, { doc, rangeOf, stretches }: Brush): Rows {
  const changed = new Set([...before.drawn].filter((block) => !sameRow(before.rows[block], rows[block])))
  const wanted = next === undefined ? [...seen] : [...new Set([...seen, next])]
  const fresh = wanted.filter((block) => changed.has(block) || !before.drawn.has(block))
  const wiped = [...changed].flatMap((block) => {
    const { from, to } = rangeOf(block)
    return before.highlights.find(from, to)
  })
  const kept = wiped.length > 0 ? before.highlights.remove(wiped) : before.highlights
  return {
    rows,
    seen,
    drawn: new Set([...before.drawn].filter((block) => !changed.has(block)).concat(fresh)),
    highlights: kept.add(
      doc,
      fresh.flatMap((block) => stretches(rows[block] ?? [])),
    ),
  }
}

/** Marks of direction can disguise a text, so each is named where it stands. */
function bidiWidgets(doc: EditorNode): Decoration[] {
  const widgets: Decoration[] = []
  doc.descendants((node, position) => {
    for (const { at, name } of bidiMarksIn(node.text ?? ''))
      widgets.push(
        Decoration.widget(position + at, () => bidiElement(name), { side: -1, key: `${name} ${position + at}` }),
      )
  })
  return widgets
}

function bidiElement(name: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'bidi-mark'
  element.title = bidiTitle(name)
  element.textContent = name
  return element
}
