import type { Metadata } from 'next'
import { ChangePassword } from '@/components/account/change-password'
import { Tokens } from '@/components/account/tokens'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listTokens } from '@/lib/server/queries/list-people'
import { readSession } from '@/lib/server/queries/read-session'
import { requirePrincipal } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage() {
  const principal = await requirePrincipal()
  const [session, tokens] = await Promise.all([readSession(principal), listTokens(principal)])
  const { user, desk, role } = session.ok
    ? session.value
    : { user: { name: principal.name, email: '', isDemo: false }, desk: { name: '' }, role: '' }
  return (
    <Page width="md">
      <PageHeader title={user.name} text={`${user.email} · ${role} on ${desk.name}`} />
      <div className="grid gap-10">
        <Tokens tokens={tokens.ok ? tokens.value.items : []} />
        <ChangePassword isDemo={user.isDemo} />
      </div>
    </Page>
  )
}
