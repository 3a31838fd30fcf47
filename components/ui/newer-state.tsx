'use client'

import { words } from '@/lib/words'
import { Button } from './button'
import { Notice } from './notice'

const say = words.ui.newerState

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
        {say.takeTheNewerOne}
      </Button>
      <Button size="sm" onClick={onSaveMine}>
        {say.saveMineAllThe}
      </Button>
    </span>
  )
  return (
    <Notice tone="caution" action={choice}>
      {say.itNowSaysWhat(message, now)}
    </Notice>
  )
}
