'use client'

import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { callApi } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import type { AppError } from '@/lib/domain/errors'
import { words } from '@/lib/words'

const say = words.account.changePassword

/** Changes one's password; all other browsers have to sign in again. */
export function ChangePassword({ isDemo }: { isDemo: boolean }) {
  const toast = useToast()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [refusal, setRefusal] = useState<AppError>()
  const [busy, setBusy] = useState(false)
  const wrong = (path: string) => refusal?.issues?.find((issue) => issue.path === path)?.message

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const body = { current, password }
    const answer = await callApi({ method: 'POST', path: '/account/password', body, schema: z.undefined() })
    setBusy(false)
    setRefusal(answer.ok ? undefined : answer.error)
    if (!answer.ok) return
    setCurrent('')
    setPassword('')
    toast({ message: say.yourPasswordWasChanged, tone: 'positive' })
  }

  return (
    <section aria-labelledby="password" className="grid gap-3">
      <h2 id="password" className="font-semibold text-md">
        {say.password}
      </h2>
      {isDemo ? (
        <p className="text-ink-2 text-sm">{say.theDemoAccountsShare}</p>
      ) : (
        <form onSubmit={(event) => void save(event)} className="grid max-w-sm gap-3" noValidate>
          {refusal && !refusal.issues?.length && <Notice tone="negative">{refusal.message}</Notice>}
          <Field label={say.yourPasswordNow} error={wrong('current')}>
            <Input
              type="password"
              autoComplete="current-password"
              value={current}
              onChange={(event) => setCurrent(event.target.value)}
            />
          </Field>
          <Field label={say.newPassword} error={wrong('password')} hint={say.atLeast12Characters}>
            <Input
              type="password"
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </Field>
          <div>
            <Button type="submit" loading={busy} disabled={!current || !password}>
              {say.changePassword}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}
