import type { AnnotationStatus } from '@/lib/schemas/annotation'
import { type StatusMove, statusTable } from '../annotations/status'

/** An audit event as replaying needs it. */
export type RecordedEvent = {
  readonly sequence: number
  readonly action: string
  readonly before: unknown
  readonly after: unknown
}

export type Folded = {
  /** The state after the last event; null when the subject was taken away, or never was. */
  readonly state: unknown
  /** What the events themselves say wrongly, in words. */
  readonly faults: readonly string[]
}

/**
 * Replays one subject's events, in order: each must begin where the one before it ended, and an annotation's
 * status may only move as the status table lets it, its revision one by one. The last state is what the tables
 * must hold.
 */
export function foldEvents(subjectType: string, events: readonly RecordedEvent[]): Folded {
  const faults: string[] = []
  let state: unknown = null
  for (const event of events) {
    if (canonical(event.before) !== canonical(state))
      faults.push(`event ${event.sequence} (${event.action}) does not begin where the one before it ended`)
    if (subjectType === 'annotation') faults.push(...statusFaults(event), ...revisionFaults(event))
    state = event.after
  }
  return { state, faults }
}

function statusFaults({ sequence, action, before, after }: RecordedEvent): string[] {
  const [from, to] = [statusOf(before), statusOf(after)]
  if (!from) return to && to !== 'draft' ? [`event ${sequence} begins as ${to}, not as a draft`] : []
  if (!to || from === to) return []
  const move = action.replace('annotation.', '') as StatusMove
  return statusTable[from][move] === to ? [] : [`event ${sequence} moves from ${from} to ${to} by ${action}`]
}

function revisionFaults({ sequence, before, after }: RecordedEvent): string[] {
  const [from, to] = [revisionOf(before) ?? 0, revisionOf(after)]
  return to === undefined || to === from + 1 ? [] : [`event ${sequence} goes from revision ${from} to ${to}`]
}

const revisionOf = (state: unknown) => (state as { revision?: number } | null)?.revision
const statusOf = (state: unknown) => (state as { status?: AnnotationStatus } | null)?.status

/** JSON with sorted keys, so that equal states have equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** The top-level fields in which two states differ. */
export function differingFields(a: unknown, b: unknown): string[] {
  const [left, right] = [(a ?? {}) as Record<string, unknown>, (b ?? {}) as Record<string, unknown>]
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])]
  return names.filter((name) => canonical(left[name]) !== canonical(right[name]))
}
