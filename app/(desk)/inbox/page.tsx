import type { Metadata } from 'next'
import { Inbox } from '@/components/together/inbox/inbox'
import { Page } from '@/components/ui/page'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

export const metadata: Metadata = { title: words.together.inbox.title }

export default async function InboxPage() {
  await requirePrincipal()
  return (
    <Page width="md">
      <Inbox />
    </Page>
  )
}
