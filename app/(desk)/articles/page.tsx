import { FileText } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleList } from '@/components/articles/article-list'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterForm } from '@/components/ui/filter-form'
import { Input, Select } from '@/components/ui/input'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import type { Result } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import type { Page as Listed } from '@/lib/schemas/common'
import { getStory } from '@/lib/server/queries/get-story'
import { listArticles } from '@/lib/server/queries/list-articles'
import { getOutlet, listOutlets } from '@/lib/server/queries/list-outlets'
import { listStories } from '@/lib/server/queries/list-stories'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const say = words.pages.articles

export const metadata: Metadata = { title: say.articles }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ArticlesPage({ searchParams }: Props) {
  const principal = await requirePrincipal()
  const asked = await searchParams
  const filter = Object.fromEntries(
    (['q', 'storyId', 'outletId'] as const).flatMap((name) => {
      const value = asked[name]
      return typeof value === 'string' && value ? [[name, value]] : []
    }),
  )
  const [articles, stories, outlets, story, outlet] = await Promise.all([
    listArticles(principal, filter),
    listStories(principal, { limit: 200 }),
    listOutlets(principal, { limit: 200 }),
    filter['storyId'] ? getStory(principal, filter['storyId']) : undefined,
    filter['outletId'] ? getOutlet(principal, filter['outletId']) : undefined,
  ])
  if (!articles.ok) notFound()
  const query = new URLSearchParams(filter).toString()
  const importer = can(principal, 'article.import')
  return (
    <Page>
      <PageHeader
        title={say.articles}
        text={say.everythingThisDeskHas}
        actions={importer && <LinkButton href="/import">{say.importArticles}</LinkButton>}
      />
      <FilterForm label={say.filterTheArticles}>
        <div className="w-full sm:w-72">
          <Input
            type="search"
            name="q"
            aria-label={say.wordsInTheTitle}
            placeholder={say.wordsInTheTitle2}
            defaultValue={filter['q']}
          />
        </div>
        <div className="min-w-0 flex-1 sm:w-56 sm:flex-none">
          <Select name="storyId" aria-label={say.story} defaultValue={filter['storyId'] ?? ''}>
            <option value="">{say.everyStory}</option>
            {choicesOf(stories, story).map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </div>
        <div className="min-w-0 flex-1 sm:w-48 sm:flex-none">
          <Select name="outletId" aria-label={say.outlet} defaultValue={filter['outletId'] ?? ''}>
            <option value="">{say.everyOutlet}</option>
            {choicesOf(outlets, outlet).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </div>
      </FilterForm>
      {articles.value.items.length > 0 ? (
        <ArticleList key={query} first={articles.value} filter={query} />
      ) : query ? (
        <EmptyState
          icon={<FileText size={20} aria-hidden />}
          title={say.noArticleFits}
          text={say.tryFewerWords}
          action={<LinkButton href="/articles">{say.showEveryArticle}</LinkButton>}
        />
      ) : (
        <EmptyState
          icon={<FileText size={20} aria-hidden />}
          title={say.noArticlesYet}
          text={say.pasteOneOrDrop}
          action={
            importer && (
              <LinkButton href="/import" variant="primary">
                {say.importTheFirstArticle}
              </LinkButton>
            )
          }
        />
      )}
    </Page>
  )
}

/** What a filter offers; what a link chose is among it, also from beyond the first two hundred. */
function choicesOf<T extends { id: string }>(listed: Result<Listed<T>>, chosen: Result<T> | undefined): readonly T[] {
  const items = listed.ok ? listed.value.items : []
  return chosen?.ok && !items.some(({ id }) => id === chosen.value.id) ? [chosen.value, ...items] : items
}
