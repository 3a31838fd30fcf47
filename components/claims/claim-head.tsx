import { BookOpen } from 'lucide-react'
import Link from 'next/link'
import { StatusBadge } from '@/components/annotations/status-badge'
import { LinkButton } from '@/components/ui/button'
import { dayOf } from '@/components/ui/day-of'
import type { ClaimView } from '@/lib/schemas/claim'
import { words } from '@/lib/words'
import { ClaimWeight } from './claim-weight'
import { inTextAddress, outletOf } from './statement-source'

const said = words.claims.page

/** A claim as the heading of its page: its words, who claims it, where and when. */
export function ClaimHead({ claim }: { claim: ClaimView }) {
  const { article, checkable, note } = claim
  const claimants = claim.actors.filter(({ role }) => role === 'speaker')
  return (
    <header className="mb-8">
      <p className="mb-2 text-ink-3 text-sm">
        <Link href="/claims" className="underline-offset-2 hover:text-ink hover:underline">
          {said.claims}
        </Link>
      </p>
      <h1 dir="auto" className="max-w-prose text-pretty font-serif text-2xl leading-snug">
        {claim.exact}
      </h1>
      <p className="mt-3 max-w-prose text-ink-2 text-sm">
        <span className="font-medium text-ink">{outletOf(claim)}</span>
        {' · '}
        {article.publishedAt ? dayOf(article.publishedAt) : said.undated}
        {article.storyId && (
          <>
            {' · '}
            <Link href={`/stories/${article.storyId}`} dir="auto" className="underline-offset-2 hover:underline">
              {article.storyTitle}
            </Link>
          </>
        )}
      </p>
      <p className="mt-1 text-ink-2 text-sm">
        {claimants.length === 0 && said.nobody}
        {claimants.length > 0 && `${said.claimedBy} `}
        {claimants.map(({ actorId, name }, i) => (
          <span key={actorId}>
            {i > 0 && ', '}
            <Link href={`/actors/${actorId}`} className="font-medium text-ink hover:underline">
              {name}
            </Link>
          </span>
        ))}
        {checkable !== null && ` · ${checkable ? said.checkable : said.notCheckable}`}
      </p>
      {note && (
        <p
          dir="auto"
          className="mt-2 max-w-prose whitespace-pre-line border-line-strong border-s-2 ps-2 text-ink-2 text-sm"
        >
          {note}
        </p>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        <StatusBadge status={claim.status} />
        <ClaimWeight weight={claim.weight} />
        <LinkButton size="sm" href={inTextAddress(claim)} icon={<BookOpen size={14} aria-hidden />}>
          {said.inText}
        </LinkButton>
      </div>
    </header>
  )
}
