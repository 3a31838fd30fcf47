'use client'
import { MoreHorizontal } from 'lucide-react'
import { KindLabel } from '@/components/annotations/kind-label'
import { StatusBadge } from '@/components/annotations/status-badge'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuLink } from '@/components/ui/menu'
import { RelativeTime } from '@/components/ui/relative-time'
import type { EvidenceView } from '@/lib/schemas/claim'
import { words } from '@/lib/words'
import { inTextAddress, outletOf, StatementSource } from './statement-source'

const said = words.claims.evidence

export type EvidenceActs = {
  readonly onChange: (evidence: EvidenceView) => void
  readonly onTakeBack: (evidence: EvidenceView) => void
}

/** What one statement says of a claim: its words, its place, and who linked them. */
export function EvidenceCard({ evidence, acts }: { evidence: EvidenceView; acts: EvidenceActs }) {
  const { statement, link } = evidence
  const isRejected = statement.status === 'rejected'
  const name = statement.exact.slice(0, 80)
  return (
    <li>
      <article aria-label={name} className="rounded-lg border border-line bg-surface p-4">
        <header className="flex items-center gap-2">
          <KindLabel kind={statement.kind} />
          <StatusBadge status={statement.status} />
          <span className="-my-1 -mr-2 ml-auto">
            <Menu
              trigger={<IconButton label={said.more(name)} icon={<MoreHorizontal size={16} aria-hidden />} size="sm" />}
            >
              {statement.kind === 'claim' && <MenuLink href={`/claims/${statement.id}`}>{said.open}</MenuLink>}
              <MenuLink href={inTextAddress(statement)}>{said.inText(outletOf(statement))}</MenuLink>
              {link.can.edit && <MenuItem onClick={() => acts.onChange(evidence)}>{said.change}</MenuItem>}
              {link.can.edit && <MenuItem onClick={() => acts.onTakeBack(evidence)}>{said.takeBack}</MenuItem>}
            </Menu>
          </span>
        </header>
        <p
          dir="auto"
          className={classNames('mt-1.5 line-clamp-6 text-pretty font-serif text-md', isRejected && 'text-ink-3')}
        >
          {statement.exact}
        </p>
        <StatementSource statement={statement} />
        {link.note && (
          <p dir="auto" className="mt-2 whitespace-pre-line border-line-strong border-s-2 ps-2 text-ink-2 text-sm">
            {link.note}
          </p>
        )}
        {isRejected && <p className="mt-2 text-ink-2 text-xs">{said.rejected}</p>}
        <p className="mt-2 text-ink-3 text-xs">
          {said.by(link.createdBy.name)} · <RelativeTime at={link.createdAt} />
        </p>
      </article>
    </li>
  )
}
