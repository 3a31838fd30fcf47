'use client'
import { X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { joinedSpans, withMovedEdge } from '@/lib/domain/annotations/span-sets'
import type { TextIndex } from '@/lib/domain/text/text-index'
import { maxSpans, type Span } from '@/lib/schemas/span'
import { words } from '@/lib/words'

const said = words.reader.stretches

type StretchesFieldProps = {
  index: TextIndex
  spans: Span[]
  selection: Span | undefined
  onChange: (spans: Span[]) => void
}

/** The marked passage: one stretch, or several where an attribution splits it. */
export function StretchesField({ index, spans, selection, onChange }: StretchesFieldProps) {
  const move = (event: KeyboardEvent, which: number) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (!step) return
    event.preventDefault()
    onChange([...withMovedEdge(index, spans, { which, edge: event.shiftKey ? 'end' : 'start', by: step as 1 | -1 })])
  }
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">{said.passage(spans.length)}</legend>
      {spans.map((span, which) => (
        // Stretches have no names of their own; their order is all there is.
        <div key={`${which} of ${spans.length}`} className="flex items-start gap-1">
          <button
            type="button"
            aria-label={said.part(which + 1, index.slice(span.start, span.end))}
            onKeyDown={(event) => move(event, which)}
            className="min-w-0 flex-1 rounded-md border border-line bg-surface px-2.5 py-1.5 text-left font-serif text-md leading-snug"
          >
            <span dir="auto" className="line-clamp-5">
              {index.slice(span.start, Math.min(span.end, span.start + 1000))}
            </span>
          </button>
          {spans.length > 1 && (
            <IconButton
              size="sm"
              label={said.removePart(which + 1)}
              icon={<X size={14} aria-hidden />}
              onClick={() => onChange(spans.filter((_, i) => i !== which))}
            />
          )}
        </div>
      ))}
      <div className="flex flex-wrap gap-1.5">
        <Button
          size="sm"
          disabled={!selection || spans.length >= maxSpans}
          onClick={() => selection && onChange(joinedSpans(spans, selection))}
        >
          {said.add}
        </Button>
        {spans.length === 1 && (
          <Button size="sm" disabled={!selection} onClick={() => selection && onChange([selection])}>
            {said.move}
          </Button>
        )}
      </div>
      <p className="text-ink-3 text-xs pointer-coarse:hidden">{said.hint}</p>
    </fieldset>
  )
}
