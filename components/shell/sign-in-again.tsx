'use client'
import { type ReactNode, useEffect, useState } from 'react'
import { onSessionExpired } from '@/components/api/client'
import { outboxOf, useOutboxState } from '@/components/api/outbox/browser-outbox'
import { readSession } from '@/components/api/session'
import { Dialog } from '@/components/ui/dialog'
import { words } from '@/lib/words'

type SignInAgainProps = {
  person: { readonly id: string; readonly name: string }
  /** The form; another room’s. */
  renderSignIn: (onSignedIn: () => void) => ReactNode
}

/** Over the page, when the session has ended in the middle of the work. What waited goes out, but only as this person’s. */
export function SignInAgain({ person, renderSignIn }: SignInAgainProps) {
  const [open, setOpen] = useState(false)
  useEffect(() => onSessionExpired(() => setOpen(true)), [])
  // Signed in on another page of this browser: the queue goes on, and nobody needs to be asked.
  const { is } = useOutboxState(person.id)
  const [was, setWas] = useState(is)
  if (is !== was) {
    setWas(is)
    if (was === 'signed-out' && is !== 'signed-out') setOpen(false)
  }
  const goOn = async () => {
    const session = await readSession()
    if (!session.ok) return
    if (session.value.user.id !== person.id) return location.reload()
    setOpen(false)
    outboxOf(person.id).resume()
  }
  const { title, text } = words.saving.signInAgain
  return (
    <Dialog open={open} onOpenChange={setOpen} title={title} description={text(person.name)} size="sm">
      {renderSignIn(() => void goOn())}
    </Dialog>
  )
}
