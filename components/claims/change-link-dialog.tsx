'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { NewerState } from '@/components/ui/newer-state'
import { Notice } from '@/components/ui/notice'
import type { AppError } from '@/lib/domain/errors'
import { type ClaimView, claimLinkView, type EvidenceView } from '@/lib/schemas/claim'
import { words } from '@/lib/words'
import { LinkFields, type TypedLink } from './link-fields'
import { QuotedStatement } from './quoted-statement'
import { useClaimLinks } from './use-claim-links'

const said = words.claims.dialog

type DialogProps = { claim: ClaimView; evidence: EvidenceView; onClose: () => void }

/** Changes what a link says; where somebody was quicker, it shows theirs and keeps what was typed. */
export function ChangeLinkDialog({ claim, evidence, onClose }: DialogProps) {
  const { link, statement } = evidence
  const router = useRouter()
  const { change, isBusy } = useClaimLinks()
  const [typed, setTyped] = useState<TypedLink>({ relation: link.relation, note: link.note ?? '' })
  const [refusal, setRefusal] = useState<AppError>()
  const save = async (seen = link) => {
    const answer = await change(seen, { relation: typed.relation, note: typed.note.trim() || null })
    if (answer.ok) onClose()
    else setRefusal(answer.error)
  }
  const newer = refusal?.code === 'revision_conflict' ? claimLinkView.safeParse(refusal.current).data : undefined
  const [first, second] = link.fromId === claim.id ? [claim, statement] : [statement, claim]
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={said.changeTitle}
      footer={
        <Button variant="primary" loading={isBusy} onClick={() => void save()}>
          {words.ui.save}
        </Button>
      }
    >
      <div className="grid gap-4">
        {refusal && newer && (
          <NewerState
            message={refusal.message}
            now={words.claims.state(words.claims.relations[newer.relation], newer.note)}
            onTakeNewer={() => {
              onClose()
              router.refresh()
            }}
            onSaveMine={() => void save(newer)}
          />
        )}
        {refusal && !newer && <Notice tone="negative">{refusal.message}</Notice>}
        <QuotedStatement statement={first} label={said.first} />
        <QuotedStatement statement={second} label={said.second} />
        <LinkFields of="two" typed={typed} onType={setTyped} />
      </div>
    </Dialog>
  )
}
