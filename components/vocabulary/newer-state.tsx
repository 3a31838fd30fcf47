'use client'

import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { AppError } from '@/lib/domain/errors'

type NewerStateProps = {
  refusal: AppError
  /** What the other person made of it, in a few words. */
  now: string
  onTakeNewer: () => void
  onSaveMine: () => void
}

/** Somebody was quicker: what they made of it, and the choice between theirs and what was typed here. */
export function NewerState({ refusal, now, onTakeNewer, onSaveMine }: NewerStateProps) {
  const choice = (
    <span className="flex flex-wrap gap-2">
      <Button size="sm" onClick={onTakeNewer}>
        Take the newer one
      </Button>
      <Button size="sm" onClick={onSaveMine}>
        Save mine all the same
      </Button>
    </span>
  )
  return (
    <Notice tone="caution" action={choice}>
      {refusal.message} It now says: {now}. What you typed is still here.
    </Notice>
  )
}
