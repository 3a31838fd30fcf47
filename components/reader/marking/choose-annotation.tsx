'use client'
import { useEffect } from 'react'
import { KindLabel } from '@/components/annotations/kind-label'
import { StatusBadge } from '@/components/annotations/status-badge'
import { Popover } from '@/components/ui/popover'
import type { AnnotationView } from '@/lib/schemas/annotation'

type ChooseAnnotationProps = {
  /** Where they lie on each other, in the window. */
  at: { readonly x: number; readonly y: number }
  annotations: readonly AnnotationView[]
  onChoose: (id: string) => void
  onClose: () => void
}

/** Several annotations lie under one place: which one is meant? */
export function ChooseAnnotation({ at, annotations, onChoose, onClose }: ChooseAnnotationProps) {
  // In another window, the place is another one.
  useEffect(() => {
    addEventListener('resize', onClose)
    return () => removeEventListener('resize', onClose)
  }, [onClose])
  const anchor = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }
  return (
    <Popover
      open
      onOpenChange={(open) => !open && onClose()}
      anchor={anchor}
      label="Annotations at this place"
      className="w-80 p-1"
    >
      <ul>
        {annotations.map((annotation) => (
          <li key={annotation.id}>
            <button
              type="button"
              onClick={() => onChoose(annotation.id)}
              className="grid w-full gap-0.5 rounded-md px-2.5 py-1.5 text-left hover:bg-neutral-bg"
            >
              <span className="flex items-center justify-between gap-2">
                <KindLabel {...annotation} />
                <StatusBadge status={annotation.status} />
              </span>
              <span dir="auto" className="line-clamp-2 font-serif text-ink">
                {annotation.exact}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  )
}
