'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callApi } from '@/components/api/client'
import { newKey } from '@/components/api/new-key'
import { useToast } from '@/components/ui/toast'
import { type PlacementView, placementView } from '@/lib/schemas/placement'
import { words } from '@/lib/words'

const said = words.placement

/** Takes a placement up, or refuses it; both can be undone at once. The page then shows what follows. */
export function usePlacement(onChange: (placement: PlacementView) => void) {
  const toast = useToast()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const act = async ({ id }: PlacementView, method: 'POST' | 'DELETE', what: 'accept' | 'dismiss') => {
    setBusy(true)
    const answer = await callApi({ method, path: `/placements/${id}/${what}`, key: newKey(), schema: placementView })
    setBusy(false)
    if (!answer.ok) {
      toast({ message: answer.error.message, tone: 'negative' })
      return undefined
    }
    onChange(answer.value)
    router.refresh()
    return answer.value
  }
  const accept = async (placement: PlacementView) => {
    const after = await act(placement, 'POST', 'accept')
    const undo = { label: words.ui.undo, onClick: () => void dismiss(placement) }
    if (after?.story) toast({ message: said.accepted(after.story.title), action: undo })
  }
  const dismiss = async (placement: PlacementView) => {
    const after = await act(placement, 'POST', 'dismiss')
    const restore = async () => {
      // What it was taken out of, it comes back into.
      if ((await act(placement, 'DELETE', 'dismiss')) && placement.isJoined) await act(placement, 'POST', 'accept')
      else toast(said.restored)
    }
    if (after) toast({ message: said.dismissed, action: { label: words.ui.undo, onClick: () => void restore() } })
  }
  return { accept, dismiss, isBusy }
}
