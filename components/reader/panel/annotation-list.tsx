'use client'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { AnnotationView } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'
import { AnnotationCard, type CardActions } from './annotation-card'

type AnnotationListProps = {
  index: TextIndex
  annotations: readonly AnnotationView[]
  activeId: string | undefined
  reviews: boolean
  draftKeys: ReadonlySet<string>
  unsaved: ReadonlySet<string>
  actions: CardActions
}

const usualHeight = 112

/** The annotations in the order of the text; only those in sight are in the page. */
export function AnnotationList(props: AnnotationListProps) {
  const { index: text, annotations, activeId, reviews, draftKeys, unsaved, actions } = props
  const frame = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- its functions are called in this render only, and never kept
  const rows = useVirtualizer({
    count: annotations.length,
    getScrollElement: () => frame.current,
    estimateSize: () => usualHeight,
    getItemKey: (at) => annotations[at]?.id ?? at,
    overscan: 6,
    initialRect: { width: 360, height: 800 },
  })
  const activeAt = annotations.findIndex(({ id }) => id === activeId)
  useEffect(() => {
    if (activeAt >= 0) rows.scrollToIndex(activeAt, { align: 'auto' })
  }, [activeAt, rows])

  return (
    <div ref={frame} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      <ul aria-label={words.reader.margin.title} className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const annotation = annotations[index]
          return (
            annotation && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-setsize={annotations.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start}px)` }}
              >
                <AnnotationCard
                  {...{ annotation, reviews, actions }}
                  index={text}
                  active={annotation.id === activeId}
                  hasDraft={draftKeys.has(annotation.id)}
                  unsaved={unsaved.has(annotation.id)}
                />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}
