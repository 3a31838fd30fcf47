'use client'

import { useEffect, useState } from 'react'
import { annotationHistory } from '@/components/api/annotations'
import { RelativeTime } from '@/components/ui/relative-time'
import { Spinner } from '@/components/ui/spinner'
import type { AuditEventView } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'
import { eventReason, eventWords } from './history-words'

const say = words.annotations.historyList

type HistoryListProps = { annotationId: string }

/** Everything that ever happened to an annotation, read when somebody opens it. */
export function HistoryList({ annotationId }: HistoryListProps) {
  const [open, setOpen] = useState(false)
  const [events, setEvents] = useState<readonly AuditEventView[]>()
  const [trouble, setTrouble] = useState('')

  useEffect(() => {
    if (!open) return undefined
    const controller = new AbortController()
    void annotationHistory(annotationId, controller.signal).then((answer) => {
      if (controller.signal.aborted) return
      setEvents(answer.ok ? answer.value.items : [])
      setTrouble(answer.ok ? '' : answer.error.message)
    })
    return () => controller.abort()
  }, [open, annotationId])

  return (
    <details className="group text-sm" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="text-ink-2 hover:text-ink">{say.history}</summary>
      {!events && open && <Spinner label={say.readingTheHistory} />}
      {trouble && <p className="text-negative-fg">{trouble}</p>}
      <ol className="mt-2 grid gap-1.5 border-l border-line-strong pl-3">
        {events?.map((event) => {
          const decided = /\.(approve|reject|request_changes)$/.test(event.action)
          return (
            <li key={event.sequence}>
              <span className="font-medium">{event.by?.name ?? say.theSystem}</span> {eventWords(event)}
              <span className="text-ink-3">
                {' '}
                · <RelativeTime at={event.at} />
              </span>
              {decided && eventReason(event) && <span className="block text-ink-2">“{eventReason(event)}”</span>}
            </li>
          )
        })}
      </ol>
    </details>
  )
}
