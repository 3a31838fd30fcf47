import { CircleCheck } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { CorrectionList } from '@/components/corrections/correction-list'
import { filterWords } from '@/components/exports/filter-words'
import { dayOf } from '@/components/ui/day-of'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listExportCorrections } from '@/lib/server/queries/list-corrections'
import { getExportRun } from '@/lib/server/queries/list-export-runs'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const said = words.corrections.runs
const pageSize = 20

export const metadata: Metadata = { title: said.what }

export default async function ExportRunPage({ params }: { params: Promise<{ id: string }> }) {
  const principal = await requirePrincipal()
  const { id } = await params
  const [run, corrections] = await Promise.all([
    getExportRun(principal, id),
    listExportCorrections(principal, id, { limit: pageSize }),
  ])
  if (!run.ok || !corrections.ok) notFound()
  const { format, startedAt, finishedAt, count, by, corrected } = run.value
  return (
    <Page>
      <PageHeader
        title={said.one(format, dayOf(startedAt))}
        above={
          <Link href="/exports" className="underline-offset-2 hover:text-ink hover:underline">
            {words.pages.exports.exports}
          </Link>
        }
        text={
          <>
            <p>{said.held(count, by.name)}</p>
            <p dir="auto" className="text-ink-3 text-xs">
              {filterWords(run.value)}
            </p>
          </>
        }
      />
      {!finishedAt && (
        <div className="mb-4">
          <Notice tone="caution">{said.notFinished}.</Notice>
        </div>
      )}
      {corrections.value.items.length > 0 ? (
        <>
          <h2 className="mb-3 font-semibold text-md">{said.correctedSince(corrected)}</h2>
          <CorrectionList first={corrections.value} path={`/export-runs/${id}/corrections?limit=${pageSize}`} />
        </>
      ) : (
        <EmptyState icon={<CircleCheck size={20} aria-hidden />} title={said.allStands} text={said.allStandsText} />
      )}
    </Page>
  )
}
