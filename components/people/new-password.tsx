'use client'

import { type FormEvent, useState } from 'react'
import { issuesOf, useWrite } from '@/components/api/use-write'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import { type PersonView, personView } from '@/lib/schemas/person'
import { words } from '@/lib/words'

const say = words.people.newPassword

/** Gives somebody another password, to be handed over in person. */
export function NewPassword({ person, open, onClose }: { person: PersonView; open: boolean; onClose: () => void }) {
  const toast = useToast()
  const [password, setPassword] = useState('')
  const { busy, refusal, write, forget } = useWrite(personView)
  const close = () => {
    forget()
    setPassword('')
    onClose()
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await write({ path: `/people/${person.id}/password`, method: 'POST', body: { password } })
    if (!answer.ok) return
    close()
    toast({ message: say.signsInWithThe(person.name), tone: 'positive' })
  }
  return (
    <Dialog open={open} onOpenChange={(next) => !next && close()} title={say.aNewPasswordFor(person.name)} size="sm">
      <form onSubmit={(event) => void save(event)} className="grid gap-4" noValidate>
        {refusal && !refusal.issues?.length && <Notice tone="negative">{refusal.message}</Notice>}
        <Field label={say.newPassword} error={issuesOf(refusal)['password']} hint={say.atLeast12Characters}>
          <Input
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={close}>{words.ui.cancel}</Button>
          <Button type="submit" variant="primary" loading={busy} disabled={!password}>
            {say.giveThePassword}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
