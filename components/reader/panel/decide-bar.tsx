'use client'
import { Check, CornerUpLeft, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import type { Decision } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'

const said = words.reader.decide

type DecideBarProps = { onDecide: (decision: Decision, reason?: string) => Promise<boolean> }

/** A reviewer's answer in the place where the words stand. All but an approval needs a reason. */
export function DecideBar({ onDecide }: DecideBarProps) {
  const [asking, setAsking] = useState<Exclude<Decision, 'approve'>>()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const decide = async (decision: Decision) => {
    setBusy(true)
    const done = await onDecide(decision, reason.trim() || undefined)
    setBusy(false)
    if (done) setAsking(undefined)
  }
  if (asking)
    return (
      <form
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          void decide(asking)
        }}
      >
        <Field label={asking === 'reject' ? said.whyRejected : said.whatToChange}>
          <Textarea
            rows={2}
            required
            maxLength={2000}
            dir="auto"
            value={reason}
            ref={(field) => field?.focus()}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <div className="flex gap-1.5">
          <Button
            type="submit"
            size="sm"
            variant={asking === 'reject' ? 'danger' : 'primary'}
            loading={busy}
            disabled={!reason.trim()}
          >
            {asking === 'reject' ? said.reject : said.requestChanges}
          </Button>
          <Button size="sm" variant="ghost" onClick={() => setAsking(undefined)}>
            {words.ui.cancel}
          </Button>
        </div>
      </form>
    )
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">{said.label}</legend>
      <Button
        size="sm"
        variant="primary"
        loading={busy}
        icon={<Check size={13} aria-hidden />}
        onClick={() => void decide('approve')}
      >
        {said.approve}
      </Button>
      <Button size="sm" icon={<CornerUpLeft size={13} aria-hidden />} onClick={() => setAsking('request_changes')}>
        {said.requestChanges}
      </Button>
      <Button size="sm" variant="danger" icon={<X size={13} aria-hidden />} onClick={() => setAsking('reject')}>
        {said.reject}
      </Button>
    </fieldset>
  )
}
