import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { EditDetails } from '@/components/import/edit-details'
import { Reader } from '@/components/reader/reader'
import { StoryPlacement } from '@/components/stories/story-placement'
import { EmptyState } from '@/components/ui/empty-state'
import { recordEnd } from '@/lib/server/live/missed-changes'
import { getArticle } from '@/lib/server/queries/get-article'
import { allAnnotations } from '@/lib/server/queries/list-annotations'
import { listKinds } from '@/lib/server/queries/list-kinds'
import { listOutlets } from '@/lib/server/queries/list-outlets'
import { articlePlacements } from '@/lib/server/queries/list-placements'
import { readAlong } from '@/lib/server/queries/list-suggestions'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const say = words.pages.articlesOne

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Read once for the page and its title. */
const read = cache(async (id: string, version: number | undefined) =>
  getArticle(await requirePrincipal(), id, version === undefined ? {} : { version }),
)

const versionOf = async ({ searchParams }: Props) => {
  const { version } = await searchParams
  return typeof version === 'string' && /^[1-9]\d{0,8}$/.test(version) ? Number(version) : undefined
}

async function queryOf({ searchParams }: Props): Promise<string> {
  const pairs = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  )
  return new URLSearchParams(pairs).toString()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const article = await read((await props.params).id, await versionOf(props))
  return { title: article.ok ? article.value.title : say.article }
}

export default async function ArticlePage(props: Props) {
  const principal = await requirePrincipal()
  const { id } = await props.params
  const article = await read(id, await versionOf(props))
  if (!article.ok) {
    if (article.error.code === 'not_found') notFound()
    return <EmptyState wholePage title={say.thisArticleCantBe} text={article.error.message} />
  }
  // Before anything else is read: what is written from here on is told to the reader.
  const since = await recordEnd(principal.deskId)
  const [annotations, kinds, outlets, along, placements] = await Promise.all([
    allAnnotations(principal, id),
    listKinds(principal),
    listOutlets(principal, { limit: 200 }),
    readAlong(principal, article.value),
    articlePlacements(principal, id),
  ])
  const outletNames = outlets.ok ? outlets.value.items.map(({ name }) => name) : []
  const { version } = article.value
  return (
    <Reader
      key={version.id}
      article={article.value}
      annotations={annotations.filter(({ versionId }) => versionId === version.id)}
      {...{ kinds, ...along }}
      since={String(since)}
      query={await queryOf(props)}
      person={{ id: principal.userId, name: principal.name, role: principal.role }}
      tools={
        <>
          <StoryPlacement
            articleId={id}
            placements={placements.ok ? placements.value.items : []}
            isNew={article.value.storyId === null}
            canPlace={article.value.can.edit}
          />
          {article.value.can.edit && <EditDetails article={article.value} outlets={outletNames} />}
        </>
      }
    />
  )
}
