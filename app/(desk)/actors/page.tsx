import { Users } from 'lucide-react'
import type { Metadata } from 'next'
import { actorKindLabel } from '@/components/actors/actor-kinds'
import { ActorList } from '@/components/actors/actor-list'
import { AddActor } from '@/components/actors/add-actor'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/input'
import { NextPage } from '@/components/ui/next-page'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { SearchBar } from '@/components/ui/search-bar'
import { can } from '@/lib/policies/can'
import { actorKind } from '@/lib/schemas/vocabulary'
import { listActors } from '@/lib/server/queries/list-actors'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const say = words.pages.actors

export const metadata: Metadata = { title: say.actors }

type Search = Promise<{ q?: string | string[]; kind?: string | string[]; cursor?: string | string[] }>

export default async function ActorsPage({ searchParams }: { searchParams: Search }) {
  const principal = await requirePrincipal()
  const params = await searchParams
  const q = String(params.q ?? '').trim()
  const kind = actorKind.safeParse(params.kind).data
  const cursor = params.cursor === undefined ? undefined : String(params.cursor)
  const found = await listActors(principal, { q, ...(kind && { kind }), ...(cursor && { cursor }) })
  const mayAdd = can(principal, 'actor.create')
  const base = `/actors?${new URLSearchParams({ ...(q && { q }), ...(kind && { kind }) })}`
  return (
    <Page width="md">
      <PageHeader title={say.actors} text={say.whoIsQuotedSpoken} actions={mayAdd && <AddActor />} />
      <SearchBar action="/actors" label={say.findByAnyOf} q={q}>
        <div className="w-40">
          <Field label={say.kind} labelHidden>
            <Select name="kind" defaultValue={kind ?? ''}>
              <option value="">{say.allKinds}</option>
              {actorKind.options.map((option) => (
                <option key={option} value={option}>
                  {actorKindLabel[option]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </SearchBar>
      {!found.ok ? (
        <Notice tone="negative">{found.error.message}</Notice>
      ) : found.value.items.length > 0 ? (
        <>
          <ActorList actors={found.value.items} />
          <NextPage base={base} next={found.value.nextCursor} first={!cursor} />
        </>
      ) : (
        <EmptyState
          icon={<Users size={20} aria-hidden />}
          title={q ? say.nobodyIsKnownAs(q) : say.nobodyIsHereYet}
          text={q ? say.otherSpellingsWereLooked : say.actorsComeInWhen}
          action={mayAdd && q ? <AddActor name={q} /> : undefined}
        />
      )}
    </Page>
  )
}
