'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import type { UtteranceView, VariantView } from '@/lib/schemas/concordance'
import { words } from '@/lib/words'
import { useRuling } from './use-ruling'

const said = words.concordance.separate

type SeparateProps = { storyId: string; variant: VariantView; utterance: UtteranceView; onClose: () => void }

/** Asks why a wording is not of the utterance that it stands with, and keeps it apart from all that stands there. */
export function SeparateDialog({ storyId, variant, utterance, onClose }: SeparateProps) {
  const { split, isBusy } = useRuling()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const others = utterance.variants.filter(({ id }) => id !== variant.id)
  const submit = async () => {
    if (reason.trim() === '') return setError(said.needsReason)
    if (await split({ storyId, wording: variant.id, reason: reason.trim() })) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={said.title}
      description={said.text}
      footer={
        <Button variant="primary" loading={isBusy} onClick={() => void submit()}>
          {said.act}
        </Button>
      }
    >
      <div className="grid gap-4">
        <Wording variant={variant} />
        <div className="grid max-h-52 gap-3 overflow-y-auto">
          <p className="text-ink-3 text-xs">{said.from}</p>
          {others.map((one) => (
            <Wording key={one.id} variant={one} />
          ))}
        </div>
        <Field label={said.reason} hint={said.reasonHint} error={error} required>
          <Textarea rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </div>
    </Dialog>
  )
}

const Wording = ({ variant: { exact, outlet } }: { variant: VariantView }) => (
  <blockquote className="border-line-strong border-l-2 pl-3">
    <p dir="auto" className="font-serif">
      {exact}
    </p>
    <p className="text-ink-3 text-xs">{outlet}</p>
  </blockquote>
)
