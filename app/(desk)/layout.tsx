import type { ReactNode } from 'react'
import { can } from '@/lib/policies/can'
import { countReview } from '@/lib/server/queries/count-review'
import { readSession } from '@/lib/server/queries/read-session'
import { requirePrincipal } from '@/lib/server/session'
import { SignedInShell } from './signed-in-shell'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const principal = await requirePrincipal()
  const [counts, session] = await Promise.all([countReview(principal), readSession(principal)])
  const { user, desk } = session
  const person = { id: principal.userId, name: principal.name, role: principal.role, desk: desk.name }
  return (
    <SignedInShell
      {...{ person, waiting: counts.submitted, canImport: can(principal, 'article.import') }}
      email={user.email}
    >
      {children}
    </SignedInShell>
  )
}
