'use client'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/input'
import type { UtteranceView, VariantView } from '@/lib/schemas/concordance'
import { words } from '@/lib/words'
import { QuotedWording } from './quoted-wording'
import { RulingDialog } from './ruling-dialog'
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
  const { rule } = useRuling()
  const others = all.filter(({ id }) => id !== utterance.id)
  // Those of the same speaker stand first: one of them is most likely meant.
  const isOwn = (one: UtteranceView) => one.speaker?.name === utterance.speaker?.name
  const sorted = [...others.filter(isOwn), ...others.filter((one) => !isOwn(one))]
  const [other, setOther] = useState('')
  return (
    <RulingDialog
      {...{ title: said.title, text: said.text, act: said.act, onClose }}
      reason={{ label: said.reason }}
      isReady={other !== ''}
      onRule={(reason) =>
        rule({ path: `/stories/${storyId}/joins`, body: { a: variant.id, b: other, reason }, done: said.done })
      }
    >
      <QuotedWording variant={variant} />
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
    </RulingDialog>
  )
}
