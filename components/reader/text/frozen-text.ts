import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { PositionMap } from './position-map'

type FrozenOptions = { map: () => PositionMap | undefined; textAt: (start: number, end: number) => string }

/**
 * Keeps the document as it was published. The text can hold the caret and a selection, so that it is read and
 * marked by keyboard, but no transaction that changes it is let in, whatever made it.
 */
export const FrozenText = Extension.create<FrozenOptions>({
  name: 'frozenText',
  addOptions: () => ({ map: () => undefined, textAt: () => '' }),
  addProseMirrorPlugins() {
    const { map, textAt } = this.options
    return [
      new Plugin({
        filterTransaction: (transaction) => !transaction.docChanged,
        props: {
          handlePaste: () => true,
          handleDrop: () => true,
          handleTextInput: () => true,
          // What is copied is the text at its place, line ends included, not the editor's idea of it.
          clipboardTextSerializer: (_slice, view) => {
            const span = map()?.toSpan(view.state.selection.from, view.state.selection.to)
            return span ? textAt(span.start, span.end) : ''
          },
          handleDOMEvents: {
            beforeinput: refuse,
            dragstart: refuse,
            cut: refuse,
          },
        },
      }),
    ]
  },
})

function refuse(_view: unknown, event: Event): boolean {
  event.preventDefault()
  return true
}
