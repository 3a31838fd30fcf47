'use client'

import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { issuesOf, troubleOf, useWrite } from '@/components/api/use-write'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { type ActorView, actorView } from '@/lib/schemas/vocabulary'
import { words } from '@/lib/words'
import { type ActorFields, ActorForm } from './actor-form'

const say = words.actors.addActor

/** Adds an actor; one that stands under the name already is offered first. */
export function AddActor({ name }: { name?: string }) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<ActorFields>()
  const { busy, refusal, write, forget } = useWrite(actorView)
  const standing = refusal?.code === 'conflict' ? (refusal.current as ActorView | undefined) : undefined
  const save = async (fields: ActorFields, namesake = false) => {
    setTyped(fields)
    const answer = await write({ path: '/actors', method: 'POST', body: { ...fields, ...(namesake && { namesake }) } })
    if (answer.ok) router.push(`/actors/${answer.value.id}`)
  }
  const close = () => {
    setOpen(false)
    forget()
  }
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden="true" className="size-4" />} onClick={() => setOpen(true)}>
        {name ? say.add(name) : say.addAnActor}
      </Button>
      <Dialog open={open} onOpenChange={(next) => !next && close()} size="lg" title={say.addAnActor}>
        {standing && typed && (
          <div className="mb-4">
            <Notice
              tone="caution"
              action={
                <Button size="sm" onClick={() => void save(typed, true)}>
                  {say.addANamesake}
                </Button>
              }
            >
              <Link href={`/actors/${standing.id}`} className="font-medium underline">
                {standing.name}
              </Link>{' '}
              {say.isHereAlready}
            </Notice>
          </div>
        )}
        <ActorForm
          {...(name && { actor: blank(name) })}
          busy={busy}
          trouble={standing ? undefined : troubleOf(refusal)}
          issues={issuesOf(refusal)}
          saveLabel={words.ui.add}
          onSave={(fields) => void save(fields)}
          onCancel={close}
        />
      </Dialog>
    </>
  )
}

const blank = (name: string): ActorView => ({
  id: '',
  name,
  kind: 'person',
  wikidataId: null,
  note: null,
  aliases: [],
  titles: [],
  mergedInto: null,
  revision: 1,
  annotationCount: 0,
})
