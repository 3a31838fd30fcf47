import { Hash } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ImportTopics } from '@/components/topics/import-topics'
import { TopicDialog } from '@/components/topics/topic-dialog'
import { TopicList } from '@/components/topics/topic-list'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { NextPage } from '@/components/ui/next-page'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { SearchBar } from '@/components/ui/search-bar'
import { can } from '@/lib/policies/can'
import type { Principal } from '@/lib/schemas/person'
import type { TopicView } from '@/lib/schemas/vocabulary'
import { getTopic } from '@/lib/server/queries/get-topic'
import { listTopics } from '@/lib/server/queries/list-topics'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const say = words.pages.topics

export const metadata: Metadata = { title: say.topics }

type Search = Promise<{ q?: string | string[]; under?: string | string[]; cursor?: string | string[] }>

export default async function TopicsPage({ searchParams }: { searchParams: Search }) {
  const principal = await requirePrincipal()
  const params = await searchParams
  const q = String(params.q ?? '').trim()
  const cursor = params.cursor === undefined ? undefined : String(params.cursor)
  const under = q || params.under === undefined ? undefined : await getTopic(principal, String(params.under))
  if (under && !under.ok) notFound()
  const topic = under?.value
  const filter = q ? { q } : { broaderId: topic?.id ?? 'root', retired: 'include' }
  const found = await listTopics(principal, { ...filter, limit: 100, ...(cursor && { cursor }) })
  const base = q ? `/topics?q=${encodeURIComponent(q)}` : topic ? `/topics?under=${topic.id}` : '/topics'
  return (
    <Page width="md">
      {topic ? <TopicHead topic={topic} principal={principal} /> : <TreeHead principal={principal} />}
      {!topic && <SearchBar action="/topics" label={say.findATopicBy} q={q} />}
      {!found.ok ? (
        <Notice tone="negative">{found.error.message}</Notice>
      ) : found.value.items.length > 0 ? (
        <>
          <TopicList topics={found.value.items} withPath={q !== ''} />
          <NextPage base={base} next={found.value.nextCursor} first={!cursor} />
        </>
      ) : (
        <EmptyState
          icon={<Hash size={20} aria-hidden />}
          title={q ? say.noTopicIsCalled(q) : topic ? say.nothingNarrower : say.noTopicsYet}
          text={q ? say.labelsInAllLanguages : say.addATopicHere}
        />
      )}
    </Page>
  )
}

function TreeHead({ principal }: { principal: Principal }) {
  return (
    <PageHeader
      title={say.topics}
      text={say.whatAnnotationsAreAbout}
      actions={
        <>
          {can(principal, 'topic.import') && <ImportTopics />}
          {can(principal, 'topic.create') && <TopicDialog />}
        </>
      }
    />
  )
}

async function TopicHead({ topic, principal }: { topic: TopicView; principal: Principal }) {
  const broader = topic.broaderId ? await getTopic(principal, topic.broaderId) : undefined
  const above = broader?.ok ? { id: broader.value.id, label: broader.value.label } : undefined
  return (
    <>
      <PageHeader
        title={topic.label}
        above={
          <nav aria-label={say.placeInTheTree} className="flex flex-wrap gap-x-1.5">
            <Link href="/topics" className="hover:underline">
              {say.topics}
            </Link>
            {topic.path.slice(0, -1).map((label) => (
              <span key={label}>› {label}</span>
            ))}
            {above && (
              <span>
                ›{' '}
                <Link href={`/topics?under=${above.id}`} className="hover:underline">
                  {above.label}
                </Link>
              </span>
            )}
          </nav>
        }
        text={topic.definition}
        actions={
          <>
            {can(principal, 'topic.create') && !topic.retired && (
              <TopicDialog broader={{ id: topic.id, label: topic.label }} />
            )}
            {can(principal, 'topic.edit') && <TopicDialog topic={topic} broader={above} key={topic.revision} />}
          </>
        }
      />
      <p className="-mt-3 mb-5 flex flex-wrap items-center gap-2 text-ink-2 text-sm">
        {topic.notation && <Badge>{topic.notation}</Badge>}
        {topic.wikidataId && <Badge>{topic.wikidataId}</Badge>}
        {topic.retired && <Badge tone="caution">{say.retired}</Badge>}
        <Link href={`/review?status=any&topicId=${topic.id}`} className="hover:underline">
          {words.ui.counts.annotations(topic.annotationCount)}
        </Link>
      </p>
    </>
  )
}
