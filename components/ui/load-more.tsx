'use client'
import { useState } from 'react'
import { words } from '@/lib/words'
import { Button } from './button'
import { Notice } from './notice'

const say = words.ui.loadMore

type LoadMoreProps = {
  /** Fetches and shows the next page; its error is said here, and what is shown stays. */
  onLoad: () => Promise<void>
  hasMore: boolean
  label?: string | undefined
}

export function LoadMore({ onLoad, hasMore, label = say.showMore }: LoadMoreProps) {
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')
  const load = async () => {
    setState('loading')
    await onLoad().then(
      () => setState('idle'),
      () => setState('failed'),
    )
  }
  if (!hasMore) return null
  return (
    <div className="flex flex-col items-center gap-3 py-5">
      {state === 'failed' && <Notice tone="negative">{say.theNextPageDidnt}</Notice>}
      <Button loading={state === 'loading'} onClick={() => void load()}>
        {label}
      </Button>
    </div>
  )
}
