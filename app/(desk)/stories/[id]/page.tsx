import { FileText, Plus } from 'lucide-react'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { ArticleList } from '@/components/articles/article-list'
import { StoryFrame } from '@/components/concordance/story-frame'
import { StoryGlance } from '@/components/concordance/story-glance'
import { EditStory } from '@/components/stories/edit-story'
import { ProposedArticles } from '@/components/stories/proposed-articles'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { can } from '@/lib/policies/can'
import type { Principal } from '@/lib/schemas/person'
import { getConcordance } from '@/lib/server/queries/get-concordance'
import { listArticles } from '@/lib/server/queries/list-articles'
import { storyPlacements } from '@/lib/server/queries/list-placements'
import { words } from '@/lib/words'
import { type StoryPageProps, storyOfPage, titleOfPage } from './story-page'

const say = words.pages.storiesOne

export const generateMetadata = titleOfPage(words.concordance.tabs.articles)

export default async function StoryPage({ params }: StoryPageProps) {
  const { principal, story } = await storyOfPage(params)
  const { id } = story
  const [articles, placements] = await Promise.all([
    listArticles(principal, { storyId: id }),
    storyPlacements(principal, id),
  ])
  if (!articles.ok || !placements.ok) notFound()
  const importHref = `/import?story=${id}`
  const importer = can(principal, 'article.import')
  return (
    <StoryFrame
      story={story}
      actions={
        <>
          {can(principal, 'story.edit') && <EditStory story={story} />}
          {importer && (
            <LinkButton href={importHref} variant="primary" icon={<Plus size={15} aria-hidden />}>
              {say.addArticles}
            </LinkButton>
          )}
        </>
      }
    >
      {/* Working out what the articles have in common takes a moment; the list need not wait. */}
      <Suspense fallback={<div className="mb-6 h-[4.6rem] max-sm:hidden" aria-hidden />}>
        <Glance principal={principal} storyId={id} />
      </Suspense>
      <ProposedArticles placements={placements.value.items} canPlace={can(principal, 'article.edit')} />
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
    </StoryFrame>
  )
}

async function Glance({ principal, storyId }: { principal: Principal; storyId: string }) {
  const concordance = await getConcordance(principal, storyId)
  return concordance.ok && <StoryGlance storyId={storyId} concordance={concordance.value} />
}
