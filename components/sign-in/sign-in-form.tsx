'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { signIn } from '@/components/api/sign-in'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { words } from '@/lib/words'

const say = words.signIn.signInForm

type SignInFormProps = {
  /** Addresses to choose from with a click: those of the demo desk. */
  suggestions?: readonly string[]
  /** Signs the same person in again, over a page that is open. */
  lockEmail?: string
  /** Where to go; without it, `onSignedIn` says what happens. */
  destination?: string
  onSignedIn?: () => void
}

/** E-mail and password. What is wrong is said in words, and what was typed stays. */
export function SignInForm({ suggestions = [], lockEmail, destination, onSignedIn }: SignInFormProps) {
  const [email, setEmail] = useState(lockEmail ?? '')
  const [password, setPassword] = useState('')
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  // What was typed, or filled in by the browser, before the page came to life.
  useEffect(() => {
    const typed = new FormData(form.current ?? undefined)
    setEmail((email) => String(typed.get('email') || email))
    setPassword(String(typed.get('password') ?? ''))
  }, [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setTrouble('')
    const outcome = await signIn(email, password)
    if (!outcome.ok) {
      setTrouble(outcome.message)
      setBusy(false)
      return
    }
    onSignedIn?.()
    // A whole load, so that nothing of an earlier person stays in memory.
    if (destination) window.location.assign(destination)
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} className="grid gap-4" noValidate>
      {trouble && <Notice tone="negative">{trouble}</Notice>}
      <Field label={say.eMail}>
        <Input
          type="email"
          name="email"
          autoComplete="username"
          required
          readOnly={lockEmail !== undefined}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      <Field label={say.password}>
        <Input
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Field>
      <Button type="submit" variant="primary" loading={busy} disabled={!email || !password}>
        {say.signIn}
      </Button>
      {suggestions.length > 0 && (
        <div className="grid gap-2 border-t border-line pt-4 text-sm text-ink-2">
          <p>{say.thisIsADemo}</p>
          <div className="flex flex-wrap gap-1.5">
            {suggestions.map((address) => (
              <Button key={address} size="sm" onClick={() => setEmail(address)}>
                {address}
              </Button>
            ))}
          </div>
        </div>
      )}
    </form>
  )
}
