'use client'
import { useState } from 'react'
import { expectApi } from '@/components/api/client'
import { LoadMore } from '@/components/ui/load-more'
import { type ArticleListItem, articleListItem } from '@/lib/schemas/article'
import { type Page, pageOf } from '@/lib/schemas/common'
import { words } from '@/lib/words'
import { ArticleRow } from './article-row'

const say = words.articles.articleList

type ArticleListProps = {
  first: Page<ArticleListItem>
  /** The filter as a query string, for the pages after the first one. */
  filter: string
  withStory?: boolean | undefined
}

/** Articles as rows, page after page. */
export function ArticleList({ first, filter, withStory }: ArticleListProps) {
  const [more, setMore] = useState<Page<ArticleListItem>>({ items: [], nextCursor: first.nextCursor })
  const load = async () => {
    const query = new URLSearchParams(filter)
    query.set('cursor', more.nextCursor ?? '')
    const next = await expectApi({ path: `/articles?${query}`, schema: pageOf(articleListItem) })
    setMore({ items: [...more.items, ...next.items], nextCursor: next.nextCursor })
  }
  return (
    <>
      <ul className="-mx-2 border-line border-t">
        {[...first.items, ...more.items].map((article) => (
          <ArticleRow key={article.id} article={article} withStory={withStory} />
        ))}
      </ul>
      <LoadMore onLoad={load} hasMore={more.nextCursor !== null} label={say.showMoreArticles} />
    </>
  )
}
