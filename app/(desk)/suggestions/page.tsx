import { Sparkles } from 'lucide-react'
import type { Metadata } from 'next'
import { LessonList } from '@/components/suggestions/lesson-list'
import { ReadingState } from '@/components/suggestions/reading-state'
import { EmptyState } from '@/components/ui/empty-state'
import { NextPage } from '@/components/ui/next-page'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/policies/can'
import { listLessons } from '@/lib/server/queries/list-lessons'
import { readingProgress } from '@/lib/server/queries/reading-progress'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const said = words.pages.suggestions

export const metadata: Metadata = { title: said.suggestions }

type Search = Promise<{ cursor?: string | string[] }>

export default async function SuggestionsPage({ searchParams }: { searchParams: Search }) {
  const principal = await requirePrincipal()
  const { cursor: given } = await searchParams
  const cursor = given === undefined ? undefined : String(given)
  const [progress, lessons] = await Promise.all([
    readingProgress(principal),
    listLessons(principal, cursor ? { cursor } : {}),
  ])
  return (
    <Page width="md">
      <PageHeader title={said.suggestions} text={said.whatTheEngine} />
      {progress.ok && <ReadingState initial={progress.value} />}
      <h2 className="mt-8 mb-2 font-semibold text-md">{said.learned}</h2>
      <p className="mb-3 max-w-prose text-ink-2 text-sm">{said.howItLearns}</p>
      {!lessons.ok ? (
        <Notice tone="negative">{lessons.error.message}</Notice>
      ) : lessons.value.items.length > 0 ? (
        <>
          <LessonList lessons={lessons.value.items} canRevoke={can(principal, 'suggestion.dismiss')} />
          <NextPage base="/suggestions" next={lessons.value.nextCursor} first={!cursor} />
        </>
      ) : (
        <EmptyState icon={<Sparkles size={20} aria-hidden />} title={said.nothingYet} text={said.whatTeaches} />
      )}
    </Page>
  )
}
