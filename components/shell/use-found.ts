'use client'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { callApi } from '@/components/api/client'
import { pageOf } from '@/lib/schemas/common'

const found = z.object({ id: z.string(), title: z.string(), outlet: z.string().nullish() })
export type Found = z.infer<typeof found>
type Hits = { readonly stories: readonly Found[]; readonly articles: readonly Found[] }

const pauseMs = 150

/** Stories and articles of that name, asked for when typing pauses; only the last question is answered. */
export function useFound(query: string, open: boolean) {
  const [hits, setHits] = useState<Hits>({ stories: [], articles: [] })
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  useEffect(() => {
    if (!open) return undefined
    const controller = new AbortController()
    const search = new URLSearchParams({ limit: '6', ...(query.trim() && { q: query.trim() }) })
    const ask = (room: string) =>
      callApi({ path: `/${room}?${search}`, schema: pageOf(found), signal: controller.signal })
    const askBoth = async () => {
      setState('asking')
      const [stories, articles] = await Promise.all([ask('stories'), ask('articles')])
      if (controller.signal.aborted) return
      const arrived = stories.ok && articles.ok
      if (arrived) setHits({ stories: stories.value.items, articles: articles.value.items })
      setState(arrived ? 'idle' : 'failed')
    }
    const timer = setTimeout(() => void askBoth(), pauseMs)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [open, query])
  return { ...hits, state }
}
