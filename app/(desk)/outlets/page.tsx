import { Newspaper } from 'lucide-react'
import type { Metadata } from 'next'
import { OutletDialog } from '@/components/outlets/outlet-dialog'
import { OutletList } from '@/components/outlets/outlet-list'
import { EmptyState } from '@/components/ui/empty-state'
import { NextPage } from '@/components/ui/next-page'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { SearchBar } from '@/components/ui/search-bar'
import { can } from '@/lib/policies/can'
import { listOutlets } from '@/lib/server/queries/list-outlets'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const said = words.pages.outlets

export const metadata: Metadata = { title: said.outlets }

type Search = Promise<{ q?: string | string[]; cursor?: string | string[] }>

export default async function OutletsPage({ searchParams }: { searchParams: Search }) {
  const principal = await requirePrincipal()
  const params = await searchParams
  const q = String(params.q ?? '').trim()
  const cursor = params.cursor === undefined ? undefined : String(params.cursor)
  const found = await listOutlets(principal, { q, ...(cursor && { cursor }) })
  return (
    <Page width="md">
      <PageHeader
        title={said.outlets}
        text={said.whoPublishedTheArticles}
        actions={can(principal, 'outlet.create') && <OutletDialog />}
      />
      <SearchBar action="/outlets" label={said.findAnOutlet} q={q} />
      {!found.ok ? (
        <Notice tone="negative">{found.error.message}</Notice>
      ) : found.value.items.length > 0 ? (
        <>
          <OutletList outlets={found.value.items} canEdit={can(principal, 'outlet.edit')} />
          <NextPage
            base={q ? `/outlets?q=${encodeURIComponent(q)}` : '/outlets'}
            next={found.value.nextCursor}
            first={!cursor}
          />
        </>
      ) : (
        <EmptyState
          icon={<Newspaper size={20} aria-hidden />}
          title={q ? said.noOutletIsCalled(q) : said.noOutletsYet}
          text={q ? said.lookForAPart : said.importAnArticleAnd}
        />
      )}
    </Page>
  )
}
