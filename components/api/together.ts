import type { z } from 'zod'
import type { presenceInput } from '@/lib/schemas/live'

/**
 * Says where this page is. Said once and not waited for: the next one comes in a few seconds. It outlives the page,
 * so that a goodbye arrives.
 */
export function sayPresence(presence: z.input<typeof presenceInput>): void {
  fetch('/api/v1/presence', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(presence),
    credentials: 'same-origin',
    keepalive: true,
  }).catch(() => undefined)
}
