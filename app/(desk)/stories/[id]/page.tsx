import { FileText, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ArticleList } from '@/components/articles/article-list'
import { EditStory } from '@/components/stories/edit-story'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/policies/can'
import { getStory } from '@/lib/server/queries/get-story'
import { listArticles } from '@/lib/server/queries/list-articles'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const say = words.pages.storiesOne

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const story = await getStory(await requirePrincipal(), (await params).id)
  return { title: story.ok ? story.value.title : say.nothingHere }
}

export default async function StoryPage({ params }: Props) {
  const principal = await requirePrincipal()
  const { id } = await params
  const story = await getStory(principal, id)
  if (!story.ok) notFound()
  const { title, summary, articleCount, outletCount, annotationCount } = story.value
  const articles = await listArticles(principal, { storyId: id })
  if (!articles.ok) notFound()
  const importHref = `/import?story=${id}`
  const importer = can(principal, 'article.import')
  return (
    <Page>
      <PageHeader
        above={
          <Link href="/stories" className="underline-offset-2 hover:text-ink hover:underline">
            {say.stories}
          </Link>
        }
        title={<span dir="auto">{title}</span>}
        text={
          <>
            {summary && <p className="whitespace-pre-line">{summary}</p>}
            <p className="mt-1.5 text-ink-3 text-xs tabular-nums">
              {words.ui.counts.articles(articleCount)} · {words.ui.counts.outlets(outletCount)} ·{' '}
              {words.ui.counts.annotations(annotationCount)}
            </p>
          </>
        }
        actions={
          <>
            {can(principal, 'story.edit') && <EditStory story={story.value} />}
            {importer && (
              <LinkButton href={importHref} variant="primary" icon={<Plus size={15} aria-hidden />}>
                {say.addArticles}
              </LinkButton>
            )}
          </>
        }
      />
      {articles.value.items.length > 0 ? (
        <ArticleList first={articles.value} filter={`storyId=${id}`} withStory={false} />
      ) : (
        <EmptyState
          icon={<FileText size={20} aria-hidden />}
          title={say.thisStoryHasNo}
          text={say.addWhatTwoOr}
          action={
            importer && (
              <LinkButton href={importHref} variant="primary">
                {say.addTheFirstArticle}
              </LinkButton>
            )
          }
        />
      )}
    </Page>
  )
}
