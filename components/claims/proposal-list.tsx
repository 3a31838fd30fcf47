'use client'
import { useRef } from 'react'
import { KindLabel } from '@/components/annotations/kind-label'
import { StatusBadge } from '@/components/annotations/status-badge'
import { Button } from '@/components/ui/button'
import type { LinkProposal } from '@/lib/schemas/claim'
import { words } from '@/lib/words'
import { StatementSource } from './statement-source'
import { useClaimLinks } from './use-claim-links'

const said = words.claims.proposals

type ListProps = {
  claimId: string
  proposals: readonly LinkProposal[]
  onOtherwise: (proposal: LinkProposal) => void
}

/** What might be linked with a claim, each with its reason; one press makes the link. */
export function ProposalList({ claimId, proposals, onOtherwise }: ListProps) {
  const { link, sayWhyNot, isBusy } = useClaimLinks()
  const section = useRef<HTMLElement>(null)
  if (proposals.length === 0) return null
  const take = async ({ statement, relation }: LinkProposal) => {
    const answer = await link(claimId, statement.id, { relation, note: null })
    if (!answer.ok) return sayWhyNot(answer)
    // The button that has the focus goes; whoever uses keys stays where they are.
    section.current?.focus()
  }
  return (
    <section ref={section} tabIndex={-1} aria-label={said.title} className="outline-none">
      <h2 className="font-semibold text-md">{said.title}</h2>
      <p className="mb-2 max-w-prose text-ink-2 text-sm">{said.text}</p>
      <ul className="border-line border-t">
        {proposals.map((proposal) => (
          <li key={proposal.statement.id} className="border-line border-b py-3">
            <article
              aria-label={proposal.statement.exact.slice(0, 80)}
              className="grid gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
            >
              <div className="min-w-0">
                <p className="flex items-center gap-2">
                  <KindLabel kind={proposal.statement.kind} />
                  <StatusBadge status={proposal.statement.status} />
                </p>
                <p dir="auto" className="mt-1 line-clamp-3 text-pretty font-serif">
                  {proposal.statement.exact}
                </p>
                <StatementSource statement={proposal.statement} />
                <p dir="auto" className="text-ink-2 text-sm">
                  {reasonOf(proposal)}
                </p>
              </div>
              <div className="flex flex-wrap gap-1.5">
                <Button size="sm" disabled={isBusy} onClick={() => void take(proposal)}>
                  {said.linkAs[proposal.relation]}
                </Button>
                <Button size="sm" variant="ghost" disabled={isBusy} onClick={() => onOtherwise(proposal)}>
                  {said.otherwise}
                </Button>
              </div>
            </article>
          </li>
        ))}
      </ul>
    </section>
  )
}

function reasonOf({ reason: { kind, here, there } }: LinkProposal): string {
  if (kind === 'number') return said.reasons.number(here ?? '', there ?? '')
  if (kind === 'likeness') return said.reasons.likeness
  return there === null ? said.reasons.denialHere(here ?? '') : said.reasons.denialThere(there)
}
