import type { Metadata } from 'next'
import { Browsers } from '@/components/account/browsers'
import { ChangePassword } from '@/components/account/change-password'
import { KeysSection } from '@/components/account/keys-section'
import { Tokens } from '@/components/account/tokens'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listBrowsers } from '@/lib/server/queries/list-browsers'
import { listTokens } from '@/lib/server/queries/list-people'
import { readSession } from '@/lib/server/queries/read-session'
import { currentSessionId, requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const say = words.pages.account

export const metadata: Metadata = { title: say.account }

export default async function AccountPage() {
  const principal = await requirePrincipal()
  const [{ user, desk, role }, tokens, browsers] = await Promise.all([
    readSession(principal),
    listTokens(principal),
    listBrowsers(principal, await currentSessionId()),
  ])
  return (
    <Page width="md">
      <PageHeader title={user.name} text={say.on(user.email, role, desk.name)} />
      <div className="grid gap-10">
        <Tokens tokens={tokens.ok ? tokens.value.items : []} />
        <ChangePassword isDemo={user.isDemo} />
        <KeysSection />
        <Browsers browsers={browsers.ok ? browsers.value.items : []} />
      </div>
    </Page>
  )
}
