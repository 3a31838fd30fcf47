import { Button, LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ImportedArticle } from './import-api'

export const outcomeWords: Readonly<Record<ImportedArticle['outcome'], string>> = {
  created: 'The article was saved.',
  unchanged: 'The desk has this very text already. Nothing was added.',
  'new-version':
    'The article at this address was saved as a new version. Earlier annotations stay on the words they were made on.',
}

type ImportResultProps = { article: ImportedArticle; onAnother: () => void }

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
        Open in the reader
      </LinkButton>
      <Button onClick={onAnother}>Import another</Button>
      {article.storyId && <LinkButton href={`/stories/${article.storyId}`}>Go to the story</LinkButton>}
    </div>
  </div>
)
