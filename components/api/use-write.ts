'use client'

import { useRef, useState } from 'react'
import type { z } from 'zod'
import type { AppError } from '@/lib/domain/errors'
import type { Result } from '@/lib/domain/result'
import { words } from '@/lib/words'
import { callApi } from './client'
import { newKey } from './new-key'

const say = words.api.useWrite

type Sending = { path: string; method: 'POST' | 'PATCH'; body: object }

/**
 * Sends one write at a time and remembers why the last one was refused. The same creation sent twice carries
 * the same key, so that a lost answer makes nothing twice.
 */
export function useWrite<T>(schema: z.ZodType<T>) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<AppError>()
  const sent = useRef<{ text: string; key: string }>(undefined)
  const write = async (sending: Sending): Promise<Result<T>> => {
    const text = JSON.stringify(sending)
    if (sent.current?.text !== text) sent.current = { text, key: newKey() }
    setBusy(true)
    const answer = await callApi({ ...sending, schema, ...(sending.method === 'POST' && { key: sent.current.key }) })
    setBusy(false)
    setRefusal(answer.ok ? undefined : answer.error)
    return answer
  }
  return { busy, refusal, write, forget: () => setRefusal(undefined) }
}

/** What is wrong with which field, by the field’s name. */
export function issuesOf(refusal: AppError | undefined): Record<string, string> {
  const found: Record<string, string> = {}
  for (const { path, message } of refusal?.issues ?? []) found[path.split('.')[0] ?? ''] ??= message
  return found
}

/** Why nothing was saved, in words; what is wrong with a field stands beside that field. */
export const troubleOf = (refusal: AppError | undefined): string | undefined =>
  refusal?.issues?.length ? say.somethingBelowNeedsAnother : refusal?.message
