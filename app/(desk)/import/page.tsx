import { Lock } from 'lucide-react'
import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/policies/can'
import { getStory } from '@/lib/server/queries/get-story'
import { listOutlets } from '@/lib/server/queries/list-outlets'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'
import { ImportAndPlace } from './import-and-place'

const say = words.pages.import

export const metadata: Metadata = { title: say.importIt }

type Props = { searchParams: Promise<{ story?: string | string[] }> }

export default async function ImportPage({ searchParams }: Props) {
  const principal = await requirePrincipal()
  const { story: wanted } = await searchParams
  const story = typeof wanted === 'string' ? await getStory(principal, wanted) : undefined
  const outlets = await listOutlets(principal, { limit: 200 })
  const preset = story?.ok ? { id: story.value.id, label: story.value.title } : undefined
  return (
    <Page>
      <PageHeader title={say.importArticles} text={say.theWordsAreKept} />
      {can(principal, 'article.import') ? (
        <ImportAndPlace
          userId={principal.userId}
          preset={preset}
          outlets={outlets.ok ? outlets.value.items.map(({ name }) => name) : []}
        />
      ) : (
        <EmptyState
          icon={<Lock size={20} aria-hidden />}
          title={say.yourRoleReadsAnd}
          text={say.askAnAdminOf}
          action={<LinkButton href="/stories">{say.goToTheStories}</LinkButton>}
        />
      )}
    </Page>
  )
}
