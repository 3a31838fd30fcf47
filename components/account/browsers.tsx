'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { z } from 'zod'
import { callApi } from '@/components/api/client'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { RelativeTime } from '@/components/ui/relative-time'
import type { BrowserView } from '@/lib/schemas/person'
import { words } from '@/lib/words'
import { browserName } from './browser-name'

const say = words.account.browsers

/** Where one is signed in; any other of them can be signed out from here. */
export function Browsers({ browsers }: { browsers: readonly BrowserView[] }) {
  const router = useRouter()
  const [busyId, setBusyId] = useState<string>()
  const [trouble, setTrouble] = useState('')
  const end = async ({ id }: BrowserView) => {
    setBusyId(id)
    const answer = await callApi({ method: 'DELETE', path: `/sessions/${id}`, schema: z.undefined() })
    setBusyId(undefined)
    setTrouble(answer.ok ? '' : answer.error.message)
    router.refresh()
  }
  return (
    <section aria-labelledby="browsers" className="grid gap-3">
      <h2 id="browsers" className="font-semibold text-md">
        {say.signedIn}
      </h2>
      <p className="max-w-prose text-ink-2 text-sm">{say.signOutWhatYou}</p>
      {trouble && <Notice tone="negative">{trouble}</Notice>}
      <ul className="divide-y divide-line border-line border-y">
        {browsers.map((browser) => (
          <li key={browser.id} className="flex min-h-12 flex-wrap items-center justify-between gap-2 py-2">
            <span>
              <span className="font-medium" title={browser.userAgent ?? undefined}>
                {browserName(browser.userAgent)}
              </span>{' '}
              <span className="text-ink-3 text-sm">
                {say.since} <RelativeTime at={browser.createdAt} />, {say.used} <RelativeTime at={browser.lastSeenAt} />
              </span>
            </span>
            {browser.current ? (
              <Badge tone="positive">{say.thisBrowser}</Badge>
            ) : (
              <Button size="sm" variant="danger" loading={busyId === browser.id} onClick={() => void end(browser)}>
                {say.signOut}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
