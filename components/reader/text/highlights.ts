import { Extension } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Segment } from '@/lib/domain/annotations/highlight-segments'
import type { Span } from '@/lib/schemas/span'
import { bidiMarksIn, bidiTitle } from './bidi-names'
import { segmentClass } from './highlight-classes'
import type { PositionMap } from './position-map'

/** A stretch that is set apart just now: what is open in the panel, what is being marked. */
export type Accent = Span & { readonly look: 'active' | 'draft' | 'cue' | 'mention' | 'lit' }
/** What other people have to do with a stretch: they speak of it, or have it selected. */
export type OthersMark = Span & { readonly look: 'thread' | `person ${string}` }

type Drawn = {
  readonly highlights: DecorationSet
  readonly accents: DecorationSet
  readonly others: DecorationSet
  readonly bidi: DecorationSet
}
type Drawing = {
  readonly segments?: readonly Segment[]
  readonly accents?: readonly Accent[]
  readonly others?: readonly OthersMark[]
}

const key = new PluginKey<Drawn>('highlights')

/** Asks the editor to draw other highlights or accents; what is not named stays. */
export const draw = (state: EditorState, drawing: Drawing): Transaction => state.tr.setMeta(key, drawing)

type HighlightOptions = { map: (doc: EditorNode) => PositionMap; colours: ReadonlyMap<string, string> }

/**
 * Draws over the document without changing it. Highlights are flat stretches; what is active is drawn apart
 * from them, so that moving from one annotation to the next touches only the two.
 */
export const Highlights = Extension.create<HighlightOptions>({
  name: 'highlights',
  addProseMirrorPlugins() {
    const { map, colours } = this.options
    return [
      new Plugin<Drawn>({
        key,
        state: {
          init: (_, { doc }) => ({
            highlights: DecorationSet.empty,
            accents: DecorationSet.empty,
            others: DecorationSet.empty,
            bidi: DecorationSet.create(doc, bidiWidgets(doc)),
          }),
          apply(transaction, drawn) {
            const drawing = transaction.getMeta(key) as Drawing | undefined
            if (!drawing) return drawn
            const { doc } = transaction
            const stretch = (span: Span, className: string) => {
              const { from, to } = map(doc).toRange(span)
              return Decoration.inline(from, to, { class: className })
            }
            const segments = drawing.segments?.map((segment) => stretch(segment, segmentClass(segment, colours)))
            const accents = drawing.accents?.map((accent) => stretch(accent, `hl-accent hl-${accent.look}`))
            const others = drawing.others?.map((mark) => stretch(mark, `of-others of-others-${mark.look}`))
            return {
              ...drawn,
              ...(others && { others: DecorationSet.create(doc, others) }),
              ...(segments && { highlights: DecorationSet.create(doc, segments) }),
              ...(accents && { accents: DecorationSet.create(doc, accents) }),
            }
          },
        },
        props: { decorations: (state) => key.getState(state)?.highlights },
      }),
      new Plugin({ props: { decorations: (state) => key.getState(state)?.accents } }),
      new Plugin({ props: { decorations: (state) => key.getState(state)?.others } }),
      new Plugin({ props: { decorations: (state) => key.getState(state)?.bidi } }),
    ]
  },
})

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
