import Link from 'next/link'
import type { ReactNode } from 'react'
import { AddressTabs } from '@/components/ui/address-tabs'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import type { ActorView } from '@/lib/schemas/vocabulary'
import { words } from '@/lib/words'
import { ActorFacts } from './actor-facts'
import { actorKindLabel } from './actor-kinds'
import { EditActor } from './edit-actor'
import { MergeActor } from './merge-actor'

const say = words.pages.actorsOne
const said = words.actorPage.tabs
const tabs = [
  ['', said.quotes],
  ['/titles', said.titles],
  ['/outlets', said.outlets],
] as const

export type ActorFrameProps = {
  actor: ActorView
  /** Whom it was merged into. */
  into: ActorView | undefined
  can: { readonly edit: boolean; readonly merge: boolean }
}

/** What stands around each way to look at an actor: who it is, and the ways. One that was merged leads on, and has none. */
export function ActorFrame({ actor, into, can, children }: ActorFrameProps & { children: ReactNode }) {
  const actions = !actor.mergedInto && (
    <>
      <LinkButton href={`/review?status=any&actorId=${actor.id}`}>
        {words.ui.counts.annotations(actor.annotationCount)}
      </LinkButton>
      {can.merge && <MergeActor actor={actor} />}
      {can.edit && <EditActor actor={actor} key={actor.revision} />}
    </>
  )
  return (
    <Page>
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
      {into && (
        <Notice
          tone="info"
          action={
            <LinkButton size="sm" href={`/actors/${into.id}`}>
              {say.goTo(into.name)}
            </LinkButton>
          }
        >
          {say.thisActorWasMerged(into.name)}
        </Notice>
      )}
      <ActorFacts actor={actor} />
      {!actor.mergedInto && (
        <>
          <div className="mt-8">
            <AddressTabs label={said.label} base={`/actors/${actor.id}`} tabs={tabs} />
          </div>
          {children}
        </>
      )}
    </Page>
  )
}
