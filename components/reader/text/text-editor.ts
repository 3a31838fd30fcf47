import { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { Segment } from '@/lib/domain/annotations/highlight-segments'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Block } from '@/lib/schemas/block'
import type { Span } from '@/lib/schemas/span'
import { articleDocument } from './article-document'
import { articleSchema } from './article-schema'
import { catchUpWithSelection } from './catch-up-with-selection'
import { characterAtPoint } from './character-at-point'
import { FrozenText } from './frozen-text'
import { type Accent, draw, Highlights, type OthersMark } from './highlights'
import { type PositionMap, positionMap } from './position-map'

export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** The article's text on the screen, spoken to in code points: the editor behind it stays behind it. */
export type TextEditor = {
  /** Holds the text's blocks, for what measures them. */
  readonly element: HTMLElement
  readonly drawSegments: (segments: readonly Segment[]) => void
  readonly drawAccents: (accents: readonly Accent[]) => void
  /** Draws a passage that is being marked, until the accents are drawn anew. */
  readonly drawBegun: (span: Span) => void
  readonly drawOthers: (marks: readonly OthersMark[]) => void
  /** The selected stretch as it was selected, in code points; undefined when nothing is. */
  readonly selection: () => Span | undefined
  readonly caret: () => number
  readonly select: (span: Span) => void
  /** Where a selection began and where it has been drawn to; the same place for a caret. */
  readonly ends: () => SelectionEnds
  /** Draws a selection from one place to another, or sets the caret, and brings it in sight. */
  readonly draw: (ends: SelectionEnds) => void
  readonly focus: () => void
  /** Where an edge of a stretch stands in the window. */
  readonly edgeBox: (span: Span, edge: 'start' | 'end') => Box
  /** The place nearest to a point of the window, for an edge that is being dragged. */
  readonly placeAt: (x: number, y: number, edge: 'start' | 'end') => number | undefined
  /** The character under a point of the window. */
  readonly characterAt: (x: number, y: number) => number | undefined
  readonly scrollTo: (span: Span) => void
  readonly destroy: () => void
}

/** In code points. */
export type SelectionEnds = { readonly anchor: number; readonly head: number }

type TextEditorOptions = {
  readonly element: HTMLElement
  readonly index: TextIndex
  readonly blocks: readonly Block[]
  readonly colours: ReadonlyMap<string, string>
  readonly segments: readonly Segment[]
  readonly label: string
  readonly language: string | null
  readonly onSelectionChange: (selection: Span | undefined) => void
  readonly onKey: (event: KeyboardEvent) => boolean
  readonly onPress: (event: MouseEvent) => boolean
}

/** Opens the editor in an element that is in the page already. */
export function openTextEditor(options: TextEditorOptions): TextEditor {
  const { index, blocks } = options
  let map: PositionMap | undefined
  const editor = new Editor({
    element: options.element,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    extensions: [
      ...articleSchema,
      FrozenText.configure({ map: () => map, textAt: index.slice }),
      Highlights.configure({
        blocks,
        colours: options.colours,
        map: (doc) => {
          map ??= positionMap(doc, index, blocks)
          return map
        },
      }),
    ],
    content: articleDocument(index, blocks),
    editorProps: {
      attributes: attributesOf(options),
      handleKeyDown: (view, event) => {
        catchUpWithSelection(view)
        return options.onKey(event)
      },
      // The text does not stick to the window's edge when the caret is moved there.
      scrollThreshold: 64,
      scrollMargin: 96,
      handleClick: (_view, _position, event) => options.onPress(event),
    },
    onSelectionUpdate: ({ editor: { state } }) =>
      options.onSelectionChange(map?.toSpan(state.selection.from, state.selection.to)),
  })
  map ??= positionMap(editor.state.doc, index, blocks)
  editor.view.dispatch(draw(editor.state, { segments: options.segments }))
  return spokenToInCodePoints(editor, map)
}

const attributesOf = ({ label, language }: TextEditorOptions): Record<string, string> => ({
  role: 'textbox',
  'aria-readonly': 'true',
  'aria-multiline': 'true',
  'aria-label': label,
  class: 'article-text',
  ...(language && { lang: language }),
  // The caret is there to read with: no keyboard should come up on a phone, and no checker should underline.
  inputmode: 'none',
  spellcheck: 'false',
  autocorrect: 'off',
  translate: 'no',
})

function spokenToInCodePoints(editor: Editor, map: PositionMap): TextEditor {
  const { view } = editor
  const edgeBox: TextEditor['edgeBox'] = (span, edge) => {
    const { from, to } = map.toRange(span)
    return edge === 'start' ? view.coordsAtPos(from, 1) : view.coordsAtPos(to, -1)
  }
  return {
    element: view.dom,
    drawSegments: (segments) => view.dispatch(draw(view.state, { segments })),
    drawAccents: (accents) => view.dispatch(draw(view.state, { accents })),
    drawBegun: (begun) => view.dispatch(draw(view.state, { begun })),
    drawOthers: (others) => view.dispatch(draw(view.state, { others })),
    selection: () => {
      const { from, to, empty } = view.state.selection
      return empty ? undefined : map.toSpan(from, to)
    },
    caret: () => map.toCodePoint(view.state.selection.head, 'start'),
    select: (span) => {
      const { from, to } = map.toRange(span)
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)))
      view.focus()
    },
    ends: () => {
      const { anchor, head } = view.state.selection
      const isForward = anchor < head
      return {
        anchor: map.toCodePoint(anchor, isForward ? 'start' : 'end'),
        head: map.toCodePoint(head, isForward ? 'end' : 'start'),
      }
    },
    draw: ({ anchor, head }) => {
      const { tr, doc } = view.state
      const [from, to] = [
        map.toPosition(anchor, anchor <= head ? 'start' : 'end'),
        map.toPosition(head, anchor < head ? 'end' : 'start'),
      ]
      view.focus()
      view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)).scrollIntoView())
    },
    focus: () => view.focus(),
    edgeBox,
    placeAt: (x, y, edge) => {
      const found = view.posAtCoords({ left: x, top: y })
      return found ? map.toCodePoint(found.pos, edge) : undefined
    },
    characterAt: (x, y) => {
      const found = characterAtPoint(view, { x, y })
      return found === undefined ? undefined : map.toCodePoint(found, 'start')
    },
    scrollTo: (span) => {
      const { top, bottom } = edgeBox(span, 'start')
      const [from, until] = [innerHeight * 0.16, innerHeight * 0.7]
      if (top < from || bottom > until)
        scrollBy({ top: top - innerHeight * 0.3, behavior: prefersStillness() ? 'instant' : 'smooth' })
    },
    destroy: () => editor.destroy(),
  }
}

const prefersStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches
