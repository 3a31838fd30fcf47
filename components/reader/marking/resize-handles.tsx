'use client'
import { type PointerEvent, useRef } from 'react'
import { withEdgeAt } from '@/lib/domain/annotations/span-sets'
import { snapToGrapheme } from '@/lib/domain/text/graphemes'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { Span } from '@/lib/schemas/span'
import type { TextEditor } from '../text/text-editor'
import { usePlace } from '../text/use-place'

type ResizeHandlesProps = {
  editor: TextEditor
  index: TextIndex
  spans: readonly Span[]
  onChange: (spans: readonly Span[]) => void
}

/**
 * Grips at the edges of what is being edited, for pointer and finger. They are no Tab stops: the form moves the
 * same edges by keyboard.
 */
export const ResizeHandles = (props: ResizeHandlesProps) =>
  props.spans.flatMap((span, which) =>
    (['start', 'end'] as const).map((edge) => (
      // Stretches have no names of their own; their order is all there is.
      <Handle key={`${which} ${edge}`} {...props} span={span} which={which} edge={edge} />
    )),
  )

type HandleProps = ResizeHandlesProps & { span: Span; which: number; edge: 'start' | 'end' }

function Handle({ editor, index, spans, onChange, span, which, edge }: HandleProps) {
  const grip = useRef<HTMLDivElement>(null)
  usePlace(editor, grip, span, edge)
  const drag = (event: PointerEvent) => {
    if (!grip.current?.hasPointerCapture(event.pointerId)) return
    const found = editor.placeAt(event.clientX, event.clientY - (edge === 'end' ? 6 : -6), edge)
    if (found === undefined) return
    const at = snapToGrapheme(index, found, edge === 'start' ? 'before' : 'after')
    const moved = withEdgeAt(spans, { which, edge, at })
    if (moved !== spans) onChange(moved)
  }
  return (
    <div
      ref={grip}
      aria-hidden
      data-resize={edge}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={drag}
      className="resize-grip z-10 -mt-3 -ml-3 grid size-6 cursor-ew-resize touch-none place-items-center pointer-coarse:-mt-5 pointer-coarse:-ml-5 pointer-coarse:size-10"
    >
      <span className="size-2.5 rounded-full border-2 border-accent bg-raised shadow-sm pointer-coarse:size-3.5" />
    </div>
  )
}
