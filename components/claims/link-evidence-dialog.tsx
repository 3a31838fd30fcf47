'use client'
import { useRef, useState } from 'react'
import { type Answer, expectApi } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { TypeAhead, type TypeAheadItem } from '@/components/ui/type-ahead'
import type { AppError } from '@/lib/domain/errors'
import {
  type ClaimLinkView,
  type ClaimView,
  candidateList,
  claimLinkView,
  type FoundStatement,
  type LinkProposal,
  type StatementView,
} from '@/lib/schemas/claim'
import { words } from '@/lib/words'
import { LinkFields, type TypedLink } from './link-fields'
import { markFound } from './mark-found'
import { QuotedStatement } from './quoted-statement'
import { outletOf } from './statement-source'
import { useClaimLinks } from './use-claim-links'

const said = words.claims.dialog

type DialogProps = { claim: ClaimView; proposal: LinkProposal | undefined; onClose: () => void }

/** Asks which statement says what of a claim, and links them. */
export function LinkEvidenceDialog({ claim, proposal, onClose }: DialogProps) {
  const { link, change, isBusy } = useClaimLinks()
  const [statement, setStatement] = useState<StatementView | FoundStatement | undefined>(proposal?.statement)
  const [isMarking, setMarking] = useState(false)
  const isFound = statement !== undefined && !('id' in statement)
  const [typed, setTyped] = useState<TypedLink>({ relation: proposal?.relation ?? 'supports', note: '' })
  const [refusal, setRefusal] = useState<Pick<AppError, 'message' | 'current'>>()
  const fields = { relation: typed.relation, note: typed.note.trim() || null }
  const settle = (answer: Answer<ClaimLinkView>) => (answer.ok ? onClose() : setRefusal(answer.error))
  /** Once it is marked it stays so, also where the link is refused. */
  const marked = async (found: FoundStatement): Promise<string | undefined> => {
    setMarking(true)
    const answer = await markFound(found)
    setMarking(false)
    if (!answer.ok) {
      setRefusal(answer.error)
      return undefined
    }
    const { id, status } = answer.value
    setStatement({ ...found, id, status, actors: [] })
    return id
  }
  const submit = async () => {
    if (!statement) return setRefusal({ message: said.needsStatement })
    const id = 'id' in statement ? statement.id : await marked(statement)
    if (id) settle(await link(claim.id, id, fields))
  }
  const standing = claimLinkView.safeParse(refusal?.current).data
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={said.title}
      description={said.text}
      footer={
        <Button variant="primary" loading={isBusy || isMarking} onClick={() => void submit()}>
          {said.act}
        </Button>
      }
    >
      <div className="grid min-h-80 content-start gap-4">
        {refusal && (
          <Notice
            tone="negative"
            action={
              standing && (
                <Button size="sm" disabled={isBusy} onClick={() => void change(standing, fields).then(settle)}>
                  {said.changeTo(words.claims.relations[typed.relation])}
                </Button>
              )
            }
          >
            {refusal.message}
          </Notice>
        )}
        {statement ? (
          <div className="grid justify-items-start gap-2">
            <QuotedStatement statement={statement} />
            {isFound && <p className="text-ink-2 text-sm">{said.foundText}</p>}
            <Button size="sm" variant="ghost" onClick={() => setStatement(undefined)}>
              {said.other}
            </Button>
          </div>
        ) : (
          <FindStatement
            claimId={claim.id}
            onFind={(found) => {
              setStatement(found)
              setRefusal(undefined)
            }}
          />
        )}
        <LinkFields of="claim" typed={typed} onType={setTyped} />
      </div>
    </Dialog>
  )
}

type FindProps = { claimId: string; onFind: (found: StatementView | FoundStatement) => void }

/** Finds a claim or quote of the desk by its words, marked ones first. */
function FindStatement({ claimId, onFind }: FindProps) {
  const found = useRef(new Map<string, StatementView | FoundStatement>())
  const search = async (q: string): Promise<TypeAheadItem[]> => {
    const path = `/claims/${claimId}/candidates?${new URLSearchParams(q ? { q } : {})}`
    const { items, found: unmarked } = await expectApi({ path, schema: candidateList })
    const choices = [
      ...items.map((one) => ({ id: one.id, one, hint: outletOf(one) })),
      ...unmarked.map((one) => ({
        ...{ id: `${one.article.id} ${one.kind} ${one.start}`, one, hint: said.foundHint(outletOf(one)) },
      })),
    ]
    for (const { id, one } of choices) found.current.set(id, one)
    return choices.map(({ id, one, hint }) => ({ id, label: one.exact.slice(0, 200), hint }))
  }
  return (
    <TypeAhead
      label={said.find}
      placeholder={said.findHint}
      hint={said.findText}
      autoFocus
      search={search}
      onPick={({ id }) => {
        const picked = found.current.get(id)
        if (picked) onFind(picked)
      }}
    />
  )
}
