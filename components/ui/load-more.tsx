'use client'
import { useState } from 'react'
import { Button } from './button'
import { Notice } from './notice'

type LoadMoreProps = {
  /** Fetches and shows the next page; its error is said here, and what is shown stays. */
  onLoad: () => Promise<void>
  hasMore: boolean
  label?: string | undefined
}

export function LoadMore({ onLoad, hasMore, label = 'Show more' }: LoadMoreProps) {
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
      {state === 'failed' && (
        <Notice tone="negative">The next page didn’t arrive. What you see is still right; try again.</Notice>
      )}
      <Button loading={state === 'loading'} onClick={() => void load()}>
        {label}
      </Button>
    </div>
  )
}
