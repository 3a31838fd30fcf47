import type { ReactNode } from 'react'
import { Shell } from '@/components/shell/shell'
import { can } from '@/lib/policies/can'
import { countReview } from '@/lib/server/queries/count-review'
import { readDesk } from '@/lib/server/queries/read-desk'
import { requirePrincipal } from '@/lib/server/session'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const principal = await requirePrincipal()
  const [counts, desk] = await Promise.all([countReview(principal), readDesk(principal)])
  const person = { id: principal.userId, name: principal.name, role: principal.role, desk: desk.name }
  return (
    <Shell person={person} waiting={counts.submitted} canImport={can(principal, 'article.import')}>
      {children}
    </Shell>
  )
}
