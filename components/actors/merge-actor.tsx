'use client'

import { Merge } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useWrite } from '@/components/api/use-write'
import { searchActors } from '@/components/api/vocabulary'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import { TypeAhead, type TypeAheadItem } from '@/components/ui/type-ahead'
import { type ActorView, actorView } from '@/lib/schemas/vocabulary'
import { words } from '@/lib/words'
import { actorKindLabel } from './actor-kinds'

const say = words.actors.mergeActor

/** Makes two actors one: picks the one that stays, says what will happen, and does it. */
export function MergeActor({ actor }: { actor: ActorView }) {
  const router = useRouter()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [into, setInto] = useState<TypeAheadItem>()
  const { busy, refusal, write, forget } = useWrite(actorView)
  const close = () => {
    setOpen(false)
    setInto(undefined)
    forget()
  }
  const merge = async (target: TypeAheadItem) => {
    const body = { into: target.id, revision: actor.revision }
    const answer = await write({ path: `/actors/${actor.id}/merge`, method: 'POST', body })
    if (!answer.ok) return
    toast({ message: say.wasMergedInto(actor.name, answer.value.name), tone: 'positive' })
    router.push(`/actors/${answer.value.id}`)
  }
  const footer = (
    <>
      <Button onClick={close}>{words.ui.cancel}</Button>
      <Button variant="danger" disabled={!into} loading={busy} onClick={() => into && void merge(into)}>
        {into ? say.mergeInto(into.label) : say.merge}
      </Button>
    </>
  )
  return (
    <>
      <Button icon={<Merge aria-hidden="true" className="size-4" />} onClick={() => setOpen(true)}>
        {say.merge}
      </Button>
      <Dialog
        open={open}
        onOpenChange={(next) => !next && close()}
        title={say.mergeIntoAnotherActor(actor.name)}
        footer={footer}
      >
        <div className="grid min-h-72 content-start gap-3">
          {refusal && <Notice tone="negative">{refusal.message}</Notice>}
          <TypeAhead label={say.theActorThatStays} search={findActors} onPick={setInto} exclude={[actor.id]} />
          {into && (
            <p className="text-ink-2 text-sm">
              {say.before(words.ui.counts.annotations(actor.annotationCount), actor.name)} <strong>{into.label}</strong>
              {say.after}
            </p>
          )}
        </div>
      </Dialog>
    </>
  )
}

async function findActors(q: string): Promise<TypeAheadItem[]> {
  const found = await searchActors(q)
  if (!found.ok) throw new Error(found.error.message)
  return found.value.items.map(({ id, name, kind, titles }) => ({
    id,
    label: name,
    hint: titles[0]?.title ?? actorKindLabel[kind],
  }))
}
