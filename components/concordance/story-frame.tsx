import Link from 'next/link'
import type { ReactNode } from 'react'
import { AddressTabs } from '@/components/ui/address-tabs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import type { StoryView } from '@/lib/schemas/story'
import { words } from '@/lib/words'

const said = words.concordance.tabs
const tabs = [
  ['', said.articles],
  ['/concordance', said.concordance],
  ['/differences', said.differences],
  ['/timeline', said.timeline],
  ['/coverage', said.coverage],
  ['/compare', said.compare],
  ['/sources', said.sources],
  ['/corrections', said.corrections],
  ['/brief', said.brief],
] as const

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
              {[
                words.ui.counts.articles(articleCount),
                // Of no article it need be known who published it.
                outletCount > 0 && words.ui.counts.outlets(outletCount),
                words.ui.counts.annotations(annotationCount),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </>
        }
        actions={actions}
      />
      <AddressTabs label={said.label} base={`/stories/${id}`} tabs={tabs} />
      {children}
    </Page>
  )
}
