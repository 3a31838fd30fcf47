'use client'
import { useKeys } from '@/components/keys/use-keys'
import { speak } from '@/components/ui/spoken'
import { withEdgeAt, withMovedEdge } from '@/lib/domain/annotations/span-sets'
import type { TextIndex } from '@/lib/domain/text/text-index'
import { wordAt, wordEdge } from '@/lib/domain/text/words'
import type { Span } from '@/lib/schemas/span'
import { words } from '@/lib/words'
import type { TextEditor } from '../text/text-editor'

type EdgeKeys = {
  readonly editor: TextEditor | undefined
  readonly index: TextIndex
  /** The passage that is open, or that may be opened; undefined where there is none. */
  readonly passage: readonly Span[] | undefined
  readonly onPassage: (spans: readonly Span[]) => void
}

/** Moves the edges of the open passage: of the part that holds the caret, or else its outermost edges. */
export function useEdgeKeys({ editor, index, passage, onPassage }: EdgeKeys): void {
  const move = (edge: 'start' | 'end', by: 1 | -1, unit: 'character' | 'word') => () => {
    if (!passage) return false
    const caret = editor?.caret() ?? -1
    const here = passage.findIndex(({ start, end }) => start <= caret && caret <= end)
    const which = here >= 0 ? here : edge === 'start' ? 0 : passage.length - 1
    const from = passage[which]?.[edge] ?? 0
    const at = unit === 'word' ? wordEdge(index, from, { edge, by }) : undefined
    const moved =
      unit === 'character'
        ? withMovedEdge(index, passage, { which, edge, by })
        : at === undefined
          ? passage
          : withEdgeAt(passage, { which, edge, at })
    if (moved === passage) speak(words.keys.spoken.edgeStays)
    else {
      onPassage(moved)
      const to = moved[which]?.[edge] ?? 0
      const word = wordAt(index, edge === 'start' ? to : to - 1)
      editor?.scrollTo({ start: to, end: to })
      speak(words.keys.spoken.edge(edge, word ? index.slice(word.start, word.end) : ''))
    }
    return true
  }
  useKeys({
    'start-back': move('start', -1, 'character'),
    'start-on': move('start', 1, 'character'),
    'end-back': move('end', -1, 'character'),
    'end-on': move('end', 1, 'character'),
    'start-word-back': move('start', -1, 'word'),
    'start-word-on': move('start', 1, 'word'),
    'end-word-back': move('end', -1, 'word'),
    'end-word-on': move('end', 1, 'word'),
  })
}
