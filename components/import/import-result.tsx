import { StoryPlacement } from '@/components/stories/story-placement'
import { Button, LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { words } from '@/lib/words'
import type { ImportedArticle } from './import-api'

const say = words.imports.importResult

export const outcomeWords: Readonly<Record<ImportedArticle['outcome'], string>> = {
  created: say.theArticleWasSaved,
  unchanged: say.theDeskHasThis,
  'new-version': say.theArticleAtThis,
}

type ImportResultProps = { article: ImportedArticle; onAnother: () => void }

const none: readonly never[] = []

/** What the import did, and where to go from here. */
export const ImportResult = ({ article, onAnother }: ImportResultProps) => (
  <div className="grid gap-5">
    <Notice tone={article.outcome === 'unchanged' ? 'info' : 'positive'} title={outcomeWords[article.outcome]}>
      <p dir="auto">
        “{article.title}”{article.storyTitle && ` · ${article.storyTitle}`}
      </p>
      {article.note && <p>{article.note}</p>}
    </Notice>
    <div className="flex flex-wrap gap-2">
      <LinkButton href={`/articles/${article.id}`} variant="primary">
        {say.openInTheReader}
      </LinkButton>
      <Button onClick={onAnother}>{say.importAnother}</Button>
      {/* Where nobody said which story it is of, it finds its own a moment later. */}
      {!article.storyId && <StoryPlacement articleId={article.id} placements={none} isNew canPlace />}
      {article.storyId && <LinkButton href={`/stories/${article.storyId}`}>{say.goToTheStory}</LinkButton>}
    </div>
  </div>
)
