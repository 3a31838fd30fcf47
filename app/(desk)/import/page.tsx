import { Lock } from 'lucide-react'
import type { Metadata } from 'next'
import { ImportDesk } from '@/components/import/import-desk'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/policies/can'
import { getStory } from '@/lib/server/queries/get-story'
import { listOutlets } from '@/lib/server/queries/list-outlets'
import { requirePrincipal } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Import' }

type Props = { searchParams: Promise<{ story?: string | string[] }> }

export default async function ImportPage({ searchParams }: Props) {
  const principal = await requirePrincipal()
  const { story: wanted } = await searchParams
  const story = typeof wanted === 'string' ? await getStory(principal, wanted) : undefined
  const outlets = await listOutlets(principal, { limit: 200 })
  const preset = story?.ok ? { id: story.value.id, label: story.value.title } : undefined
  return (
    <Page>
      <PageHeader
        title="Import articles"
        text="The words are kept exactly as they came, so that every quote can be checked against them."
      />
      {can(principal, 'article.import') ? (
        <ImportDesk
          userId={principal.userId}
          preset={preset}
          outlets={outlets.ok ? outlets.value.items.map(({ name }) => name) : []}
        />
      ) : (
        <EmptyState
          icon={<Lock size={20} aria-hidden />}
          title="Your role reads, and doesn’t import"
          text="Ask an admin of this desk to make you an editor."
          action={<LinkButton href="/stories">Go to the stories</LinkButton>}
        />
      )}
    </Page>
  )
}
