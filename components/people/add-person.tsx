'use client'

import { UserPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { callApi } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input, Select } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import type { AppError } from '@/lib/domain/errors'
import { personView, role } from '@/lib/schemas/person'
import { words } from '@/lib/words'

const say = words.people.addPerson

const nobody = { name: '', email: '', role: 'editor', password: '' }

/** Adds somebody to the desk, with a first password to hand over. */
export function AddPerson() {
  const router = useRouter()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [person, setPerson] = useState(nobody)
  const [refusal, setRefusal] = useState<AppError>()
  const [busy, setBusy] = useState(false)
  const wrong = (path: string) => refusal?.issues?.find((issue) => issue.path === path)?.message
  const set = (name: keyof typeof nobody) => (event: { target: { value: string } }) =>
    setPerson((typed) => ({ ...typed, [name]: event.target.value }))

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await callApi({ method: 'POST', path: '/people', body: person, schema: personView })
    setBusy(false)
    setRefusal(answer.ok ? undefined : answer.error)
    if (!answer.ok) return
    setOpen(false)
    setPerson(nobody)
    toast({ message: say.wasAdded(answer.value.name), tone: 'positive' })
    router.refresh()
  }

  return (
    <>
      <Button variant="primary" icon={<UserPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {say.addSomebody}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={say.addSomebodyToThe} size="sm">
        <form onSubmit={(event) => void save(event)} className="grid gap-4" noValidate>
          {refusal && !refusal.issues?.length && <Notice tone="negative">{refusal.message}</Notice>}
          <Field label={say.name} error={wrong('name')}>
            <Input value={person.name} onChange={set('name')} autoComplete="off" />
          </Field>
          <Field label={say.eMail} error={wrong('email')}>
            <Input type="email" value={person.email} onChange={set('email')} autoComplete="off" />
          </Field>
          <Field label={say.role}>
            <Select value={person.role} onChange={set('role')}>
              {role.options.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={say.firstPassword} error={wrong('password')} hint={say.atLeast12Characters}>
            <Input type="password" value={person.password} onChange={set('password')} autoComplete="new-password" />
          </Field>
          <div className="flex justify-end gap-2">
            <Button onClick={() => setOpen(false)}>{words.ui.cancel}</Button>
            <Button type="submit" variant="primary" loading={busy}>
              {words.ui.add}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
