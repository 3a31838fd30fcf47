import type { ComponentType } from 'react'
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

/** Says of an article in no story, a moment after it was saved, which one it found by itself. */
export type Afterwards = ComponentType<{ articleId: string }>

type ImportResultProps = { article: ImportedArticle; onAnother: () => void; afterwards?: Afterwards | undefined }

/** What the import did, and where to go from here. */
export const ImportResult = ({ article, onAnother, afterwards: Afterwards }: ImportResultProps) => (
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
      {!article.storyId && Afterwards && <Afterwards articleId={article.id} />}
      {article.storyId && <LinkButton href={`/stories/${article.storyId}`}>{say.goToTheStory}</LinkButton>}
    </div>
  </div>
)
