import { Scale } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ClaimHead } from '@/components/claims/claim-head'
import { EvidenceBoard } from '@/components/claims/evidence-board'
import { KeepFresh } from '@/components/together/live/keep-fresh'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import type { ClaimView } from '@/lib/schemas/claim'
import { recordEnd } from '@/lib/server/live/missed-changes'
import { getClaim } from '@/lib/server/queries/get-claim'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const say = words.claims.page

type Props = { params: Promise<{ id: string }> }

/** The page and its title ask once. */
const claimOf = cache(async (id: string) => getClaim(await requirePrincipal(), id))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const claim = await claimOf((await params).id)
  return { title: claim.ok ? `${say.title} · ${claim.value.exact.slice(0, 60)}` : say.nothingHere }
}

/** The claim, and every statement that stands on its page. */
const subjectsOf = ({ id, evidence }: ClaimView) => [
  id,
  ...Object.values(evidence).flatMap((all) => all.map(({ statement }) => statement.id)),
]

export default async function ClaimPage({ params }: Props) {
  const since = await recordEnd((await requirePrincipal()).deskId)
  const claim = await claimOf((await params).id)
  if (claim.ok)
    return (
      <Page>
        <ClaimHead claim={claim.value} />
        <EvidenceBoard claim={claim.value} />
        <KeepFresh of={{}} since={String(since)} subjects={subjectsOf(claim.value)} kinds={['claim-link']} />
      </Page>
    )
  if (claim.error.code !== 'gone') notFound()
  return (
    <EmptyState
      wholePage
      icon={<Scale size={20} aria-hidden />}
      title={say.gone}
      text={claim.error.message}
      action={<LinkButton href="/claims">{say.toList}</LinkButton>}
    />
  )
}
