'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { z } from 'zod'
import { callApi } from '@/components/api/client'
import { newKey } from '@/components/api/new-key'
import { useToast } from '@/components/ui/toast'
import { type RulingView, rulingList, rulingView } from '@/lib/schemas/concordance'
import { words } from '@/lib/words'

type Asked = {
  readonly path: string
  readonly body: object
  readonly done: string
  /** Told before it is taken back. */
  readonly onRevoke?: () => void
}

/** Says something of a story’s concordance, which can be taken back at once; the page then shows what follows. */
export function useRuling() {
  const toast = useToast()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const revokeAll = async (rulings: readonly Pick<RulingView, 'id' | 'revision'>[]): Promise<boolean> => {
    let refused: string | undefined
    for (const { id, revision } of rulings) {
      const path = `/rulings/${id}?revision=${revision}`
      const answer = await callApi({ method: 'DELETE', path, key: newKey(), schema: rulingView })
      if (!answer.ok) refused = answer.error.message
    }
    router.refresh()
    toast(refused ? { message: refused, tone: 'negative' } : words.concordance.rulings.revoked)
    return refused === undefined
  }
  /** Sends what somebody says; whatever comes of it is shown, with a way back. @returns whether it was kept */
  const say = async <T>(
    { path, body, done, onRevoke }: Asked,
    schema: z.ZodType<T>,
    rulingsOf: (answer: T) => RulingView[],
  ) => {
    setBusy(true)
    const answer = await callApi({ method: 'POST', path, body, key: newKey(), schema })
    setBusy(false)
    if (!answer.ok) {
      toast({ message: answer.error.message, tone: 'negative' })
      return false
    }
    const undo = () => {
      onRevoke?.()
      void revokeAll(rulingsOf(answer.value))
    }
    toast({ message: done, action: { label: words.ui.undo, onClick: undo } })
    router.refresh()
    return true
  }
  return {
    isBusy,
    rule: (asked: Asked) => say(asked, rulingView, (ruling) => [ruling]),
    split: ({ storyId, ...body }: { storyId: string; wording: string; reason: string }) =>
      say(
        { path: `/stories/${storyId}/splits`, body, done: words.concordance.separate.done },
        rulingList,
        ({ items }) => items,
      ),
    revokeAll,
  }
}
