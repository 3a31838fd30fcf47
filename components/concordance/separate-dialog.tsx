'use client'
import type { UtteranceView, VariantView } from '@/lib/schemas/concordance'
import { words } from '@/lib/words'
import { QuotedWording } from './quoted-wording'
import { RulingDialog } from './ruling-dialog'
import { useRuling } from './use-ruling'

const said = words.concordance.separate

type SeparateProps = { storyId: string; variant: VariantView; utterance: UtteranceView; onClose: () => void }

/** Asks why a wording is not of the utterance that it stands with, and keeps it apart from all that stands there. */
export function SeparateDialog({ storyId, variant, utterance, onClose }: SeparateProps) {
  const { split } = useRuling()
  const others = utterance.variants.filter(({ id }) => id !== variant.id)
  return (
    <RulingDialog
      {...{ title: said.title, text: said.text, act: said.act, onClose }}
      reason={{ label: said.reason, hint: said.reasonHint, needed: said.needsReason }}
      onRule={(reason = '') => split({ storyId, wording: variant.id, reason })}
    >
      <QuotedWording variant={variant} />
      <div className="grid max-h-52 gap-3 overflow-y-auto">
        <p className="text-ink-3 text-xs">{said.from}</p>
        {others.map((one) => (
          <QuotedWording key={one.id} variant={one} />
        ))}
      </div>
    </RulingDialog>
  )
}
