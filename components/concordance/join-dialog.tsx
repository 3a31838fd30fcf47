'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select, Textarea } from '@/components/ui/input'
import type { UtteranceView, VariantView } from '@/lib/schemas/concordance'
import { words } from '@/lib/words'
import { useRuling } from './use-ruling'

const said = words.concordance.join

type JoinProps = {
  storyId: string
  variant: VariantView
  utterance: UtteranceView
  all: readonly UtteranceView[]
  onClose: () => void
}

/** Asks which other utterance a wording is of, and joins both. */
export function JoinDialog({ storyId, variant, utterance, all, onClose }: JoinProps) {
  const { rule, isBusy } = useRuling()
  const others = all.filter(({ id }) => id !== utterance.id)
  // Those of the same speaker stand first: one of them is most likely meant.
  const isOwn = (one: UtteranceView) => one.speaker?.name === utterance.speaker?.name
  const sorted = [...others.filter(isOwn), ...others.filter((one) => !isOwn(one))]
  const [other, setOther] = useState('')
  const [reason, setReason] = useState('')
  const submit = async () => {
    const body = { a: variant.id, b: other, ...(reason.trim() && { reason: reason.trim() }) }
    if (await rule({ path: `/stories/${storyId}/joins`, body, done: said.done })) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={said.title}
      description={said.text}
      footer={
        <Button variant="primary" loading={isBusy} disabled={other === ''} onClick={() => void submit()}>
          {said.act}
        </Button>
      }
    >
      <div className="grid gap-4">
        <blockquote className="border-line-strong border-l-2 pl-3">
          <p dir="auto" className="font-serif">
            {variant.exact}
          </p>
          <p className="text-ink-3 text-xs">{variant.outlet}</p>
        </blockquote>
        <Field label={said.with}>
          <Select value={other} onChange={(event) => setOther(event.target.value)}>
            <option value="" disabled>
              {said.choose}
            </option>
            {sorted.map(({ baseId, variants, speaker }) => {
              const base = variants.find(({ id }) => id === baseId)
              return (
                <option key={baseId} value={baseId}>
                  {[speaker?.name, base?.exact.slice(0, 90), base?.outlet].filter(Boolean).join(' · ')}
                </option>
              )
            })}
          </Select>
        </Field>
        <Field label={said.reason}>
          <Textarea rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </div>
    </Dialog>
  )
}
