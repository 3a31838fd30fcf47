'use client'

import { type RefObject, useState } from 'react'
import { CommandKeys } from '@/components/keys/command-keys'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import type { Decision, ReviewItem } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'

const say = words.review.decide

type DecideProps = {
  item: ReviewItem
  busy: boolean
  /** What is being decided with a reason, if that is open. */
  asking: Exclude<Decision, 'approve'> | undefined
  onAsk: (decision: Exclude<Decision, 'approve'> | undefined) => void
  onDecide: (decision: Decision, reason?: string) => void
  reasonRef: RefObject<HTMLTextAreaElement | null>
}

/** The reviewer's three answers; the two that send work back ask for a reason first. */
export function Decide({ item, busy, asking, onAsk, onDecide, reasonRef }: DecideProps) {
  const [reason, setReason] = useState('')
  if (!item.can.decide) return item.can.fourEyes ? <p className="text-sm text-ink-2">{say.youMadeOrLast}</p> : null
  if (!asking)
    return (
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" loading={busy} onClick={() => onDecide('approve')}>
          {say.approve} <CommandKeys of="approve" />
        </Button>
        <Button disabled={busy} onClick={() => onAsk('request_changes')}>
          {say.requestChanges} <CommandKeys of="request-changes" />
        </Button>
        <Button variant="danger" disabled={busy} onClick={() => onAsk('reject')}>
          {say.reject} <CommandKeys of="reject" />
        </Button>
      </div>
    )
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        onDecide(asking, reason)
      }}
    >
      <Field
        label={asking === 'reject' ? say.whyIsItRejected : say.whatHasToChange}
        hint={say.readsThis(item.createdBy.name)}
      >
        <Textarea
          ref={reasonRef}
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onAsk(undefined)
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && reason.trim()) onDecide(asking, reason)
          }}
        />
      </Field>
      <div className="flex gap-2">
        <Button
          type="submit"
          variant={asking === 'reject' ? 'danger' : 'primary'}
          loading={busy}
          disabled={!reason.trim()}
        >
          {asking === 'reject' ? say.reject : say.requestChanges}
        </Button>
        <Button variant="ghost" onClick={() => onAsk(undefined)}>
          {words.ui.cancel}
        </Button>
      </div>
    </form>
  )
}
