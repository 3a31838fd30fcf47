'use client'
import { ChevronDown, Layers } from 'lucide-react'
import type { FocusEvent, KeyboardEvent } from 'react'
import { KindLabel } from '@/components/annotations/kind-label'
import { namesOf } from '@/components/annotations/people-of'
import { StatusBadge } from '@/components/annotations/status-badge'
import type { AnnotationView } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'

const say = words.reader.margin

type MarginStackProps = {
  annotations: readonly AnnotationView[]
  tabStop: boolean
  open: boolean
  onOpen: (open: boolean) => void
  onActivate: (id: string) => void
}

/** Neighbours without room for cards of their own: one line, which opens over the margin while the focus is in it. */
export function MarginStack({ annotations, tabStop, open, onOpen, onActivate }: MarginStackProps) {
  const close = (event: FocusEvent) => !event.currentTarget.contains(event.relatedTarget) && onOpen(false)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    onOpen(false)
    event.currentTarget.querySelector('button')?.focus()
  }
  const count = annotations.length
  return (
    <div role="group" className="margin-stack" onBlur={close} onKeyDown={onKeyDown}>
      <button
        type="button"
        data-card={annotations[0]?.id}
        tabIndex={tabStop ? 0 : -1}
        aria-expanded={open}
        aria-label={say.stackLabel(count, (annotations[0]?.exact ?? '').slice(0, 60))}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && onOpen(true)}
        onClick={(event) => {
          // Some browsers give a pressed button no focus, and the focus is what holds the list open.
          event.currentTarget.focus()
          onOpen(true)
        }}
        className="margin-stack-face"
      >
        <Layers size={14} aria-hidden className="shrink-0 text-ink-3" />
        <span className="shrink-0 font-semibold tabular-nums">{say.stack(count)}</span>
        <span dir="auto" className="min-w-0 flex-1 truncate font-serif text-ink-2">
          {annotations[0]?.exact.slice(0, 120)}
        </span>
        <ChevronDown size={14} aria-hidden className="shrink-0 text-ink-3" />
      </button>
      {open && (
        <ul aria-label={say.inStack(count)} className="margin-stack-list">
          {annotations.map((annotation, at) => (
            <li key={annotation.id} className="margin-stack-row">
              <button
                type="button"
                data-card={annotation.id}
                tabIndex={at === 0 ? 0 : -1}
                onClick={() => onActivate(annotation.id)}
              >
                <span className="flex items-center justify-between gap-2">
                  <KindLabel {...annotation} />
                  <StatusBadge status={annotation.status} />
                </span>
                <span dir="auto" className="line-clamp-1 font-serif text-ink text-sm">
                  {annotation.exact.slice(0, 200)}
                </span>
                <span dir="auto" className="truncate text-ink-3 text-xs">
                  {namesOf(annotation.actors, 'speaker') || say.noSpeaker}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
