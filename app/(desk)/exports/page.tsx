import { Download } from 'lucide-react'
import type { Metadata } from 'next'
import { ExportForm } from '@/components/exports/export-form'
import { ExportRunList } from '@/components/exports/export-run-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { countReview } from '@/lib/server/queries/count-review'
import { listExportRuns } from '@/lib/server/queries/list-export-runs'
import { listStories } from '@/lib/server/queries/list-stories'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const say = words.pages.exports
const { runs: said } = words.corrections
const pageSize = 20

export const metadata: Metadata = { title: say.exports }

export default async function ExportsPage() {
  const principal = await requirePrincipal()
  const [stories, counts, runs] = await Promise.all([
    listStories(principal, { limit: 200 }),
    countReview(principal),
    listExportRuns(principal, { limit: pageSize }),
  ])
  return (
    <Page>
      <PageHeader title={say.exports} text={say.whatWasApprovedFor} />
      <ExportForm
        stories={stories.ok ? stories.value.items.map(({ id, title }) => ({ id, title })) : []}
        counts={counts}
      />
      <h2 className="mt-10 mb-1 font-semibold text-md">{said.title}</h2>
      <p className="mb-3 max-w-prose text-ink-2 text-sm">{said.text}</p>
      {runs.ok && runs.value.items.length > 0 ? (
        <ExportRunList first={runs.value} />
      ) : (
        <EmptyState icon={<Download size={20} aria-hidden />} title={said.none} text={said.noneText} />
      )}
    </Page>
  )
}
