import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { actorKindLabel } from '@/components/actors/actor-kinds'
import { EditActor } from '@/components/actors/edit-actor'
import { MergeActor } from '@/components/actors/merge-actor'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/policies/can'
import type { ActorView } from '@/lib/schemas/vocabulary'
import { getActor } from '@/lib/server/queries/get-actor'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const say = words.pages.actorsOne

export const metadata: Metadata = { title: say.actor }

export default async function ActorPage({ params }: { params: Promise<{ id: string }> }) {
  const principal = await requirePrincipal()
  const found = await getActor(principal, (await params).id)
  if (!found.ok) notFound()
  const actor = found.value
  const into = actor.mergedInto ? await getActor(principal, actor.mergedInto) : undefined
  const actions = !actor.mergedInto && (
    <>
      <LinkButton href={`/review?status=any&actorId=${actor.id}`}>
        {words.ui.counts.annotations(actor.annotationCount)}
      </LinkButton>
      {can(principal, 'actor.merge') && <MergeActor actor={actor} />}
      {can(principal, 'actor.edit') && <EditActor actor={actor} key={actor.revision} />}
    </>
  )
  return (
    <Page width="md">
      <PageHeader
        title={actor.name}
        above={
          <Link href="/actors" className="hover:underline">
            {say.actors}
          </Link>
        }
        text={<Badge>{actorKindLabel[actor.kind]}</Badge>}
        actions={actions}
      />
      {into?.ok && (
        <Notice
          tone="info"
          action={
            <LinkButton size="sm" href={`/actors/${into.value.id}`}>
              {say.goTo(into.value.name)}
            </LinkButton>
          }
        >
          {say.thisActorWasMerged(into.value.name)}
        </Notice>
      )}
      <Facts actor={actor} />
    </Page>
  )
}

function Facts({ actor }: { actor: ActorView }) {
  const { aliases, titles, wikidataId, note } = actor
  return (
    <dl className="mt-4 grid gap-x-6 gap-y-3 sm:grid-cols-[9rem_1fr] [&>dt]:text-sm [&>dt]:text-ink-3">
      <dt>{say.otherNames}</dt>
      <dd>{aliases.length > 0 ? aliases.join(' · ') : say.noneKnown}</dd>
      <dt>{say.titles}</dt>
      <dd>
        {titles.length > 0 ? (
          <ul>
            {titles.map(({ title, from, until }) => (
              <li key={`${title} ${from}`}>
                {title} <span className="text-sm text-ink-3 tabular-nums">{period(from, until)}</span>
              </li>
            ))}
          </ul>
        ) : (
          say.noneKnown
        )}
      </dd>
      <dt>{say.wikidata}</dt>
      <dd>
        {wikidataId ? (
          <a href={`https://www.wikidata.org/wiki/${wikidataId}`} rel="noreferrer" className="underline">
            {wikidataId}
          </a>
        ) : (
          say.notLinked
        )}
      </dd>
      {note && (
        <>
          <dt>{say.note}</dt>
          <dd className="max-w-prose whitespace-pre-line">{note}</dd>
        </>
      )}
    </dl>
  )
}

function period(from: string | null, until: string | null): string {
  if (from && until) return `${from} to ${until}`
  if (from) return `since ${from}`
  return until ? `until ${until}` : ''
}
