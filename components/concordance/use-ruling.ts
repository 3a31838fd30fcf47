'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callApi } from '@/components/api/client'
import { newKey } from '@/components/api/new-key'
import { useToast } from '@/components/ui/toast'
import { type RulingView, rulingView } from '@/lib/schemas/concordance'
import { words } from '@/lib/words'

type Asked = { readonly path: string; readonly body: object; readonly done: string }

/** Says something of a story’s concordance, which can be taken back at once; the page then shows what follows. */
export function useRuling() {
  const toast = useToast()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const revoke = async ({ id, revision }: Pick<RulingView, 'id' | 'revision'>): Promise<boolean> => {
    const path = `/rulings/${id}?revision=${revision}`
    const answer = await callApi({ method: 'DELETE', path, key: newKey(), schema: rulingView })
    if (answer.ok) router.refresh()
    toast(answer.ok ? words.concordance.rulings.revoked : { message: answer.error.message, tone: 'negative' })
    return answer.ok
  }
  /** @returns whether it was kept; why not is shown otherwise */
  const rule = async ({ path, body, done }: Asked): Promise<boolean> => {
    setBusy(true)
    const answer = await callApi({ method: 'POST', path, body, key: newKey(), schema: rulingView })
    setBusy(false)
    if (!answer.ok) {
      toast({ message: answer.error.message, tone: 'negative' })
      return false
    }
    toast({ message: done, action: { label: words.ui.undo, onClick: () => void revoke(answer.value) } })
    router.refresh()
    return true
  }
  return { rule, revoke, isBusy }
}
