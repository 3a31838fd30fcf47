'use client'
import { namesOf } from '@/components/annotations/people-of'
import { statusLooks } from '@/components/annotations/status-badge'
import { useKeys } from '@/components/keys/use-keys'
import { speak } from '@/components/ui/spoken'
import type { AnnotationView, KindView } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'
import type { TextEditor } from '../text/text-editor'

type WalkKeys = {
  readonly editor: TextEditor | undefined
  /** In sight, in the order of the text. */
  readonly annotations: readonly AnnotationView[]
  readonly kinds: readonly KindView[]
  readonly activeId: string | undefined
  readonly onShow: (id: string) => void
}

/** From one annotation to the next, in the order of the text. The caret goes along, and who listens hears which it is. */
export function useWalkKeys({ editor, annotations, kinds, activeId, onShow }: WalkKeys): void {
  const step = (by: 1 | -1) => (event: KeyboardEvent) => {
    const { length } = annotations
    const at = annotations.findIndex(({ id }) => id === activeId)
    const which = at < 0 ? (by > 0 ? 0 : length - 1) : Math.max(0, Math.min(length - 1, at + by))
    const next = annotations[which]
    if (!next) {
      speak(words.keys.spoken.nothingMarked)
      return true
    }
    const start = next.spans[0]?.start
    const inText = event.target instanceof Element && event.target.closest('.article-text') !== null
    // A selection that waits to be marked stays.
    if (inText && start !== undefined && !editor?.selection()) editor?.select({ start, end: start })
    onShow(next.id)
    const kind = kinds.find(({ key }) => key === next.kind)?.label ?? next.kind
    const parts = [kind, namesOf(next.actors, 'speaker'), statusLooks[next.status].label, next.exact.slice(0, 200)]
    speak(words.keys.spoken.annotation(parts, which + 1, length))
    return true
  }
  useKeys({ 'next-annotation': step(1), 'previous-annotation': step(-1) })
}
