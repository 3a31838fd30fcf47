import { Badge } from '@/components/ui/badge'
import type { EvidenceWeight } from '@/lib/schemas/claim'
import { words } from '@/lib/words'

const said = words.claims.weight

/** How many speak for a claim and how many against it, in a few words. */
export function ClaimWeight({ weight }: { weight: EvidenceWeight }) {
  const [pro, contra] = [weight.for, weight.against].map(({ approved, unreviewed }) => approved + unreviewed)
  return (
    <span className="inline-flex flex-wrap items-center gap-2 text-ink-2 text-xs tabular-nums">
      {weight.isContested && <Badge tone="caution">{said.contested}</Badge>}
      {pro || contra ? `${said.for(pro ?? 0)} · ${said.against(contra ?? 0)}` : said.none}
    </span>
  )
}
