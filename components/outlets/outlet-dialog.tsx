'use client'

import { Pencil, Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { issuesOf, troubleOf, useWrite } from '@/components/api/use-write'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { NewerState } from '@/components/ui/newer-state'
import { useToast } from '@/components/ui/toast'
import { type OutletView, outletView } from '@/lib/schemas/story'
import { words } from '@/lib/words'
import { type OutletFields, OutletForm } from './outlet-form'

const say = words.outlets.outletDialog

/** Adds an outlet, or changes the one that is given. */
export function OutletDialog({ outlet }: { outlet?: OutletView }) {
  const router = useRouter()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<OutletFields>()
  const { busy, refusal, write, forget } = useWrite(outletView)
  const newer = refusal?.code === 'revision_conflict' ? (refusal.current as OutletView) : undefined
  const close = () => {
    setOpen(false)
    forget()
  }
  const save = async (fields: OutletFields, revision = outlet?.revision) => {
    setTyped(fields)
    const answer = await write(
      outlet
        ? { path: `/outlets/${outlet.id}`, method: 'PATCH', body: { ...fields, revision } }
        : { path: '/outlets', method: 'POST', body: fields },
    )
    if (!answer.ok) return
    close()
    toast({ message: say.wasSaved(answer.value.name), tone: 'positive' })
    router.refresh()
  }
  return (
    <>
      {outlet ? (
        <IconButton
          label={say.edit(outlet.name)}
          icon={<Pencil size={15} aria-hidden />}
          onClick={() => setOpen(true)}
        />
      ) : (
        <Button variant="primary" icon={<Plus size={16} aria-hidden />} onClick={() => setOpen(true)}>
          {say.addAnOutlet}
        </Button>
      )}
      <Dialog
        open={open}
        onOpenChange={(next) => !next && close()}
        title={outlet ? say.edit(outlet.name) : say.addAnOutlet}
        size="sm"
      >
        {newer && refusal && typed && (
          <div className="mb-4">
            <NewerState
              message={refusal.message}
              now={[newer.name, newer.homepage].filter(Boolean).join(', ')}
              onTakeNewer={() => {
                close()
                router.refresh()
              }}
              onSaveMine={() => void save(typed, newer.revision)}
            />
          </div>
        )}
        <OutletForm
          {...(outlet && { outlet })}
          busy={busy}
          trouble={newer ? undefined : troubleOf(refusal)}
          issues={issuesOf(refusal)}
          saveLabel={outlet ? words.ui.save : words.ui.add}
          onSave={(fields) => void save(fields)}
          onCancel={close}
        />
      </Dialog>
    </>
  )
}
