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

export const metadata: Metadata = { title: 'Actors' }

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
      <PageHeader
        title="Actors"
        text="Who is quoted, spoken of or addressed: people, organisations, states and places, each under one name."
        actions={mayAdd && <AddActor />}
      />
      <SearchBar action="/actors" label="Find by any of their names" q={q}>
        <div className="w-40">
          <Field label="Kind" labelHidden>
            <Select name="kind" defaultValue={kind ?? ''}>
              <option value="">All kinds</option>
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
          title={q ? `Nobody is known as “${q}”` : 'Nobody is here yet'}
          text={
            q
              ? 'Other spellings were looked through too.'
              : 'Actors come in when somebody marks a quote and says who spoke. They can also be added here.'
          }
          action={mayAdd && q ? <AddActor name={q} /> : undefined}
        />
      )}
    </Page>
  )
}
