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

/** Asks why a wording is not of the utterance that it stands with, and keeps it apart. */
export function SeparateDialog({ storyId, variant, utterance, onClose }: SeparateProps) {
  const { rule, isBusy } = useRuling()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const { variants, baseId } = utterance
  const other = variants.find(({ id }) => id === baseId && id !== variant.id) ?? variants.find((one) => one !== variant)
  const submit = async () => {
    if (reason.trim() === '') return setError(said.needsReason)
    const body = { a: variant.id, b: other?.id, reason: reason.trim() }
    if (await rule({ path: `/stories/${storyId}/separations`, body, done: said.done })) onClose()
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
        {[variant, other].map(
          (one) =>
            one && (
              <blockquote key={one.id} className="border-line-strong border-l-2 pl-3">
                <p dir="auto" className="font-serif">
                  {one.exact}
                </p>
                <p className="text-ink-3 text-xs">{one.outlet}</p>
              </blockquote>
            ),
        )}
        <Field label={said.reason} hint={said.reasonHint} error={error} required>
          <Textarea rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </div>
    </Dialog>
  )
}
