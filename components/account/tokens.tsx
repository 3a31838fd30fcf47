'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { callApi } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { RelativeTime } from '@/components/ui/relative-time'
import { type TokenView, tokenView } from '@/lib/schemas/person'
import { words } from '@/lib/words'

const say = words.account.tokens

const made = tokenView.extend({ token: z.string() })

/** Keys for programs that act as this person. A new one is shown once, for it is kept nowhere. */
export function Tokens({ tokens }: { tokens: readonly TokenView[] }) {
  const router = useRouter()
  const [name, setName] = useState('')
  const [fresh, setFresh] = useState<string>()
  const [trouble, setTrouble] = useState('')
  const standing = tokens.filter(({ revokedAt }) => !revokedAt)

  const make = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await callApi({ method: 'POST', path: '/tokens', body: { name }, schema: made })
    setTrouble(answer.ok ? '' : answer.error.message)
    if (!answer.ok) return
    setFresh(answer.value.token)
    setName('')
    router.refresh()
  }
  const revoke = async (token: TokenView) => {
    const answer = await callApi({ method: 'DELETE', path: `/tokens/${token.id}`, schema: tokenView })
    setTrouble(answer.ok ? '' : answer.error.message)
    router.refresh()
  }

  return (
    <section aria-labelledby="tokens" className="grid gap-3">
      <h2 id="tokens" className="font-semibold text-md">
        {say.tokens}
      </h2>
      <p className="max-w-prose text-ink-2 text-sm">{say.aTokenLetsA}</p>
      {trouble && <Notice tone="negative">{trouble}</Notice>}
      {fresh && (
        <Notice tone="positive" title={say.copyItNowIt}>
          <code className="break-all text-sm">{fresh}</code>
        </Notice>
      )}
      <ul className="divide-y divide-line border-line border-y">
        {standing.map((token) => (
          <li key={token.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <span>
              <span className="font-medium">{token.name}</span>{' '}
              <span className="text-ink-3 text-sm">
                {say.made} <RelativeTime at={token.createdAt} />
                {token.lastUsedAt ? (
                  <>
                    , {say.used} <RelativeTime at={token.lastUsedAt} />
                  </>
                ) : (
                  say.notUsedYet
                )}
              </span>
            </span>
            <Button size="sm" variant="danger" onClick={() => void revoke(token)}>
              {say.end}
            </Button>
          </li>
        ))}
        {standing.length === 0 && <li className="py-3 text-ink-3 text-sm">{say.youHaveNoTokens}</li>}
      </ul>
      <form onSubmit={(event) => void make(event)} className="flex flex-wrap items-end gap-2">
        <div className="w-64">
          <Field label={say.whatItIsFor}>
            <Input
              value={name}
              maxLength={80}
              placeholder={say.nightlyExport}
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
        </div>
        <Button type="submit" disabled={!name.trim()}>
          {say.makeAToken}
        </Button>
      </form>
    </section>
  )
}
