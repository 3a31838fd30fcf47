import type { Metadata } from 'next'
import { ExportForm } from '@/components/exports/export-form'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { countReview } from '@/lib/server/queries/count-review'
import { listStories } from '@/lib/server/queries/list-stories'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const say = words.pages.exports

export const metadata: Metadata = { title: say.exports }

export default async function ExportsPage() {
  const principal = await requirePrincipal()
  const [stories, counts] = await Promise.all([listStories(principal, { limit: 200 }), countReview(principal)])
  return (
    <Page>
      <PageHeader title={say.exports} text={say.whatWasApprovedFor} />
      <ExportForm
        stories={stories.ok ? stories.value.items.map(({ id, title }) => ({ id, title })) : []}
        counts={counts}
      />
    </Page>
  )
}
