'use client'

import { useRef, useState } from 'react'
import { type Answer, callApi, type Refusal } from '@/components/api/client'

type Sending = { path: string; method: 'POST' | 'PATCH'; body: object }

/**
 * Sends one write at a time and remembers why the last one was refused. The same creation sent twice carries
 * the same key, so that a lost answer makes nothing twice.
 */
export function useWrite<T>() {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const sent = useRef<{ text: string; key: string }>(undefined)
  const write = async ({ path, method, body }: Sending): Promise<Answer<T>> => {
    const text = JSON.stringify([path, method, body])
    if (sent.current?.text !== text) sent.current = { text, key: crypto.randomUUID() }
    setBusy(true)
    const answer = await callApi<T>(path, {
      method,
      body,
      ...(method === 'POST' && { idempotencyKey: sent.current.key }),
    })
    setBusy(false)
    setRefusal(answer.ok ? undefined : answer.error)
    return answer
  }
  return { busy, refusal, write, forget: () => setRefusal(undefined) }
}

/** What is wrong with which field, by the field’s name. */
export const issuesOf = (refusal: Refusal | undefined): Record<string, string> =>
  Object.fromEntries((refusal?.issues ?? []).map(({ path, message }) => [path.split('.')[0] ?? '', message]).reverse())
