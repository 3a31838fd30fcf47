'use client'

import { Button } from './button'
import { Notice } from './notice'

type NewerStateProps = {
  /** Why the save was refused. */
  message: string
  /** What the other person made of it, in a few words. */
  now: string
  onTakeNewer: () => void
  onSaveMine: () => void
}

/** Somebody was quicker: what they made of it, and the choice between theirs and what was typed here. */
export function NewerState({ message, now, onTakeNewer, onSaveMine }: NewerStateProps) {
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
      {message} It now says: {now}. What you typed is still here.
    </Notice>
  )
}
