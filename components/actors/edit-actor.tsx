'use client'

import { Pencil } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { issuesOf, troubleOf, useWrite } from '@/components/api/use-write'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { NewerState } from '@/components/ui/newer-state'
import { useToast } from '@/components/ui/toast'
import { type ActorView, actorView } from '@/lib/schemas/vocabulary'
import { words } from '@/lib/words'
import { type ActorFields, ActorForm } from './actor-form'

const say = words.actors.editActor

/** Changes an actor in a dialog; when somebody was quicker, both states stay in sight. */
export function EditActor({ actor }: { actor: ActorView }) {
  const router = useRouter()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<ActorFields>()
  const { busy, refusal, write, forget } = useWrite(actorView)
  const newer = refusal?.code === 'revision_conflict' ? (refusal.current as ActorView) : undefined
  const close = () => {
    setOpen(false)
    forget()
  }
  const save = async (fields: ActorFields, revision = actor.revision) => {
    setTyped(fields)
    const answer = await write({ path: `/actors/${actor.id}`, method: 'PATCH', body: { ...fields, revision } })
    if (!answer.ok) return
    close()
    toast({ message: say.wasSaved(answer.value.name), tone: 'positive' })
    router.refresh()
  }
  return (
    <>
      <Button icon={<Pencil aria-hidden="true" className="size-4" />} onClick={() => setOpen(true)}>
        {words.ui.edit}
      </Button>
      <Dialog open={open} onOpenChange={(next) => !next && close()} size="lg" title={say.edit2(actor.name)}>
        {newer && refusal && typed && (
          <div className="mb-4">
            <NewerState
              message={refusal.message}
              now={[newer.name, ...newer.aliases, ...newer.titles.map(({ title }) => title), newer.note ?? '']
                .filter(Boolean)
                .join(', ')}
              onTakeNewer={() => {
                close()
                router.refresh()
              }}
              onSaveMine={() => void save(typed, newer.revision)}
            />
          </div>
        )}
        <ActorForm
          actor={actor}
          busy={busy}
          trouble={newer ? undefined : troubleOf(refusal)}
          issues={issuesOf(refusal)}
          saveLabel={words.ui.save}
          onSave={(fields) => void save(fields)}
          onCancel={close}
        />
      </Dialog>
    </>
  )
}
