import Link from 'next/link'
import type { ReactNode } from 'react'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import type { StoryView } from '@/lib/schemas/story'
import { words } from '@/lib/words'
import { StoryTabs } from './story-tabs'

type StoryFrameProps = { story: StoryView; actions?: ReactNode; children: ReactNode }

/** What stands around each way to look at a story: its title, what it counts, the ways. */
export function StoryFrame({ story, actions, children }: StoryFrameProps) {
  const { id, title, summary, articleCount, outletCount, annotationCount } = story
  return (
    <Page>
      <PageHeader
        above={
          <Link href="/stories" className="underline-offset-2 hover:text-ink hover:underline print:hidden">
            {words.pages.storiesOne.stories}
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
        actions={actions}
      />
      <StoryTabs storyId={id} />
      {children}
    </Page>
  )
}
