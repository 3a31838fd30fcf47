'use client'
import { MessageSquareText } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { ThreadView } from '@/lib/schemas/comment'
import type { Span } from '@/lib/schemas/span'
import { words } from '@/lib/words'
import type { TextEditor } from './text/text-editor'

type Spoken = { readonly thread: ThreadView; readonly span: Span }
type Line = { readonly top: number; readonly threads: readonly ThreadView[] }

type ThreadSignsProps = {
  editor: TextEditor
  spoken: readonly Spoken[]
  onOpen: (thread: ThreadView) => void
}

/** Beside each line that is spoken of: a sign, and how many comments there are. */
export function ThreadSigns({ editor, spoken, onOpen }: ThreadSignsProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [lines, setLines] = useState<readonly Line[]>([])
  useLayoutEffect(() => {
    const parent = frame.current?.parentElement
    if (!parent) return undefined
    const place = () => setLines(linesOf(spoken, editor, parent.getBoundingClientRect().top))
    place()
    const observer = new ResizeObserver(place)
    observer.observe(parent)
    return () => observer.disconnect()
  }, [editor, spoken])
  return (
    <div ref={frame}>
      {lines.map(({ top, threads }) => {
        const [first] = threads
        const count = threads.reduce((sum, { comments }) => sum + comments.length, 0)
        const label = words.together.countOn(count, first?.exact.slice(0, 60) ?? '')
        return (
          <button
            key={first?.id}
            type="button"
            aria-label={label}
            title={label}
            className="thread-sign"
            style={{ top }}
            onClick={() => first && onOpen(first)}
          >
            <MessageSquareText size={13} aria-hidden />
            {count > 1 && count}
          </button>
        )
      })}
    </div>
  )
}

/** Threads that begin in one line share a sign: two would lie on each other. All places are measured before any is set. */
function linesOf(spoken: readonly Spoken[], editor: TextEditor, outerTop: number): Line[] {
  const byTop = new Map<number, ThreadView[]>()
  for (const { thread, span } of spoken) {
    const top = Math.round(editor.edgeBox(span, 'start').top - outerTop)
    byTop.set(top, [...(byTop.get(top) ?? []), thread])
  }
  return [...byTop].map(([top, threads]) => ({ top, threads }))
}
