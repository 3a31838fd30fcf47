'use client'
import { useEffect, useState } from 'react'
import { searchMembers } from '@/components/api/together'
import type { PersonRef } from '@/lib/schemas/common'
import type { OpenMention } from './mention-words'

const pauseMs = 120
const most = 6

/** The people whose names fit what is typed behind an @; nobody where no name is being typed. */
export function useMembers(mention: OpenMention | undefined): readonly PersonRef[] {
  const query = mention?.query.trim()
  const [found, setFound] = useState<{ query: string; items: readonly PersonRef[] }>()
  useEffect(() => {
    if (query === undefined) return undefined
    let isLast = true
    const ask = async () => {
      const answer = await searchMembers(query)
      // Without an answer the name can still be typed; it is then a word like others.
      if (isLast) setFound({ query, items: answer.ok ? answer.value.items.slice(0, most) : [] })
    }
    const timer = setTimeout(() => void ask(), pauseMs)
    return () => {
      isLast = false
      clearTimeout(timer)
    }
  }, [query])
  return query !== undefined && found?.query === query ? found.items : nobody
}
const nobody: readonly PersonRef[] = []
