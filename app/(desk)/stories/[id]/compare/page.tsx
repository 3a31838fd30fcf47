import { Columns2 } from 'lucide-react'
import { ChooseTwo } from '@/components/concordance/choose-two'
import { SideBySide } from '@/components/concordance/side-by-side'
import { StoryFrame } from '@/components/concordance/story-frame'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { getArticle } from '@/lib/server/queries/get-article'
import { getPassages } from '@/lib/server/queries/get-concordance'
import { likestArticles } from '@/lib/server/queries/get-lineage'
import { listStoryArticles } from '@/lib/server/queries/list-story-articles'
import { words } from '@/lib/words'
import { type StoryPageProps, storyOfPage, titleOfPage } from '../story-page'

const said = words.concordance

type Props = StoryPageProps & { searchParams: Promise<{ here?: string | string[]; there?: string | string[] }> }

export const generateMetadata = titleOfPage(said.tabs.compare)

export default async function ComparePage({ params, searchParams }: Props) {
  const { principal, story } = await storyOfPage(params)
  const articles = await listStoryArticles(principal, story.id)
  const asked = await searchParams
  const named = (id: string | string[] | undefined) => articles.find(({ articleId }) => articleId === id)
  // Where nobody says which two, those that have most in common.
  const likest = asked.here || asked.there ? undefined : await likestArticles(principal, story.id)
  const here = named(likest?.from ?? asked.here) ?? articles.find((one) => one !== named(asked.there))
  const there = named(likest?.to ?? asked.there) ?? articles.find((one) => one !== here)
  if (!here || !there || here === there)
    return (
      <StoryFrame story={story}>
        <EmptyState
          icon={<Columns2 size={20} aria-hidden />}
          title={said.compare.needsTwo}
          text={said.utterances.emptyText}
        />
      </StoryFrame>
    )
  const pair = { here: here.articleId, there: there.articleId }
  const [passages, left, right] = await Promise.all([
    getPassages(principal, story.id, pair),
    getArticle(principal, pair.here),
    getArticle(principal, pair.there),
  ])
  return (
    <StoryFrame story={story}>
      <ChooseTwo storyId={story.id} articles={articles} {...pair} />
      {passages.ok && left.ok && right.ok ? (
        <SideBySide
          key={`${pair.here} ${pair.there}`}
          here={left.value}
          there={right.value}
          outlets={[here.outlet, there.outlet]}
          passages={passages.value.passages}
        />
      ) : (
        <Notice tone="negative">{said.compare.failed}</Notice>
      )}
    </StoryFrame>
  )
}
