'use client'
import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ClaimView, EvidenceView, EvidenceWeight, LinkProposal } from '@/lib/schemas/claim'
import { words } from '@/lib/words'
import { ChangeLinkDialog } from './change-link-dialog'
import { type EvidenceActs, EvidenceCard } from './evidence-card'
import { LinkEvidenceDialog } from './link-evidence-dialog'
import { ProposalList } from './proposal-list'
import { useClaimLinks } from './use-claim-links'

const said = words.claims.evidence

type Asked =
  | { readonly act: 'link'; readonly proposal?: LinkProposal }
  | { readonly act: 'change'; readonly of: EvidenceView }

/** What speaks for a claim and against it, what says the same, its newer and older states, and what else might be linked. */
export function EvidenceBoard({ claim }: { claim: ClaimView }) {
  const [asked, setAsked] = useState<Asked>()
  const { takeBack } = useClaimLinks()
  const { evidence, weight, proposals } = claim
  const acts: EvidenceActs = {
    onChange: (of) => setAsked({ act: 'change', of }),
    onTakeBack: ({ link }) => void takeBack(link),
  }
  const group = (title: string, items: readonly EvidenceView[]) => <Group title={title} items={items} acts={acts} />
  const close = () => setAsked(undefined)
  return (
    <div className="grid gap-8">
      <div className="grid items-start gap-6 md:grid-cols-2">
        <Column title={said.for} counts={weight.for} items={evidence.supports} none={said.noneFor} acts={acts} />
        <Column
          {...{ title: said.against, counts: weight.against, none: said.noneAgainst, acts }}
          items={evidence.contradicts}
        />
      </div>
      {claim.can.link && (
        <div>
          <Button
            variant={proposals.length > 0 ? 'secondary' : 'primary'}
            icon={<Link2 size={15} aria-hidden />}
            onClick={() => setAsked({ act: 'link' })}
          >
            {words.claims.dialog.link}
          </Button>
        </div>
      )}
      <ProposalList
        claimId={claim.id}
        proposals={proposals}
        onOtherwise={(proposal) => setAsked({ act: 'link', proposal })}
      />
      {group(said.repeats, evidence.repeats)}
      {group(said.updatedBy, evidence.updatedBy)}
      {group(said.updates, evidence.updates)}
      {group(said.supportsOther, evidence.supportsOther)}
      {group(said.contradictsOther, evidence.contradictsOther)}
      {asked?.act === 'link' && <LinkEvidenceDialog claim={claim} proposal={asked.proposal} onClose={close} />}
      {asked?.act === 'change' && <ChangeLinkDialog claim={claim} evidence={asked.of} onClose={close} />}
    </div>
  )
}

type GroupProps = { title: string; items: readonly EvidenceView[]; acts: EvidenceActs }
type ColumnProps = GroupProps & { counts: EvidenceWeight['for']; none: string }

function Column({ title, counts, items, none, acts }: ColumnProps) {
  return (
    <section aria-label={title}>
      <h2 className="mb-2 flex flex-wrap items-baseline gap-x-2 border-line border-b pb-1.5 font-semibold text-md">
        {title}
        <span className="font-normal text-ink-3 text-xs tabular-nums">
          {said.counts(counts.approved, counts.unreviewed)}
        </span>
      </h2>
      {items.length > 0 ? <Cards items={items} acts={acts} /> : <p className="text-ink-2 text-sm">{none}</p>}
    </section>
  )
}

function Group({ title, items, acts }: GroupProps) {
  if (items.length === 0) return null
  return (
    <section aria-label={title}>
      <h2 className="mb-2 font-semibold text-md">{title}</h2>
      <Cards items={items} acts={acts} isWide />
    </section>
  )
}

const Cards = ({ items, acts, isWide }: Omit<GroupProps, 'title'> & { isWide?: boolean }) => (
  <ul className={isWide ? 'grid items-start gap-3 md:grid-cols-2' : 'grid gap-3'}>
    {items.map((evidence) => (
      <EvidenceCard key={evidence.link.id} evidence={evidence} acts={acts} />
    ))}
  </ul>
)
