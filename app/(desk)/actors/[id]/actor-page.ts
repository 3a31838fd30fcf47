import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ActorFrameProps } from '@/components/actors/actor-frame'
import { can } from '@/lib/policies/can'
import type { Principal } from '@/lib/schemas/person'
import { getActor } from '@/lib/server/queries/get-actor'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

export type ActorPageProps = { params: Promise<{ id: string }> }

/** Who asks, and the actor that the address names with what stands around it; a page that is not there otherwise. */
export async function actorOfPage(
  params: ActorPageProps['params'],
): Promise<{ principal: Principal; frame: ActorFrameProps }> {
  const principal = await requirePrincipal()
  const found = await getActor(principal, (await params).id)
  if (!found.ok) notFound()
  const actor = found.value
  const into = actor.mergedInto ? await getActor(principal, actor.mergedInto) : undefined
  const rights = { edit: can(principal, 'actor.edit'), merge: can(principal, 'actor.merge') }
  return { principal, frame: { actor, into: into?.ok ? into.value : undefined, can: rights } }
}

/** The title of one way to look at an actor. */
export const titleOfPage =
  (way: string) =>
  async ({ params }: ActorPageProps): Promise<Metadata> => {
    const actor = await getActor(await requirePrincipal(), (await params).id)
    return { title: actor.ok ? `${way} · ${actor.value.name}` : words.pages.actorsOne.actor }
  }
