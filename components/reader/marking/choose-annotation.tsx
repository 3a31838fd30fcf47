'use client'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { KindLabel } from '@/components/annotations/kind-label'
import { namesOf } from '@/components/annotations/people-of'
import { StatusBadge } from '@/components/annotations/status-badge'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Popover } from '@/components/ui/popover'
import type { AnnotationView } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'

type ChooseAnnotationProps = {
  /** Where they lie on each other, in the window. */
  at: { readonly x: number; readonly y: number }
  annotations: readonly AnnotationView[]
  onChoose: (id: string) => void
  onClose: () => void
}

const say = words.reader.margin
/** More than these are narrowed down by typing. */
const few = 12
/** Drawn at once; the others on demand. */
const batch = 100

/** Several annotations lie under one place: which one is meant? The shortest come first. */
export function ChooseAnnotation({ at, annotations, onChoose, onClose }: ChooseAnnotationProps) {
  // In another window, the place is another one.
  useEffect(() => {
    addEventListener('resize', onClose)
    return () => removeEventListener('resize', onClose)
  }, [onClose])
  const anchor = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }
  return (
    <Popover open onOpenChange={(open) => !open && onClose()} anchor={anchor} label={say.atPlace} className="w-80 p-1">
      <Choices annotations={annotations} onChoose={onChoose} />
    </Popover>
  )
}

function Choices({ annotations, onChoose }: Pick<ChooseAnnotationProps, 'annotations' | 'onChoose'>) {
  const frame = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const [most, setMost] = useState(batch)
  const found = annotations.filter((one) => says(one, typed))
  const first = found[0]

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const field = frame.current?.querySelector('input')
    const stops = [...(frame.current?.querySelectorAll<HTMLElement>('input, li button') ?? [])]
    const here = stops.indexOf(event.target as HTMLElement)
    const isInField = event.target === field
    const next = nextStop(event.key, here, stops.length, isInField)
    if (next !== undefined) {
      event.preventDefault()
      stops[next]?.focus()
    } else if (event.key === 'Enter' && isInField && first) onChoose(first.id)
    // Whoever types means the field, wherever the focus is.
    else if (event.key.length === 1 && event.key !== ' ' && !isInField) field?.focus()
  }

  return (
    <div ref={frame} role="group" aria-label={say.inStack(annotations.length)} onKeyDown={onKeyDown}>
      <p className="px-2.5 pt-1 pb-1 text-ink-3 text-xs">{say.inStack(annotations.length)}</p>
      {annotations.length > few && (
        <div className="px-1 pb-1">
          <Input
            type="search"
            aria-label={say.findAtPlace}
            placeholder={say.findAtPlace}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      )}
      <ul className="max-h-[min(26rem,60dvh)] overflow-y-auto overscroll-contain">
        {found.slice(0, most).map((annotation) => (
          <li key={annotation.id}>
            <button
              type="button"
              onClick={() => onChoose(annotation.id)}
              className="grid w-full gap-0.5 rounded-md px-2.5 py-1.5 text-start hover:bg-neutral-bg focus-visible:-outline-offset-2"
            >
              <span className="flex items-center justify-between gap-2">
                <KindLabel {...annotation} />
                <StatusBadge status={annotation.status} />
              </span>
              <span dir="auto" className="line-clamp-2 font-serif text-ink">
                {annotation.exact.slice(0, 300)}
              </span>
              <span dir="auto" className="truncate text-ink-3 text-xs">
                {namesOf(annotation.actors, 'speaker') || say.noSpeaker}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="px-2.5 text-ink-2 text-xs">
        {found.length === 0 && say.noneFound}
      </p>
      {found.length > most && (
        <div className="p-1">
          <Button size="sm" variant="ghost" onClick={() => setMost(most + batch)}>
            {say.showMore(Math.min(batch, found.length - most))}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Where a key leads among `count` stops; nowhere if it means something else. In a field, Home and End are its own. */
function nextStop(key: string, here: number, count: number, isInField: boolean): number | undefined {
  if (here < 0) return undefined
  if (key === 'ArrowDown') return Math.min(here + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(here - 1, 0)
  if (key === 'Home' && !isInField) return 0
  return key === 'End' && !isInField ? count - 1 : undefined
}

function says({ exact, kind, actors, topics, note }: AnnotationView, typed: string): boolean {
  const wanted = typed.trim().toLocaleLowerCase()
  if (!wanted) return true
  const all = [exact, kind, note ?? '', ...actors.map(({ name }) => name), ...topics.map(({ label }) => label)]
  return all.some((text) => text.toLocaleLowerCase().includes(wanted))
}
