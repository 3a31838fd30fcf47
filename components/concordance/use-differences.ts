'use client'
import { useState } from 'react'
import type { DiscrepancyView } from '@/lib/schemas/concordance'
import { words } from '@/lib/words'
import { useRuling } from './use-ruling'

const said = words.concordance.differences
type Status = DiscrepancyView['status']

/** The differences of a story as they were just ruled on: the page has it from the server a moment later. */
export function useDifferences(storyId: string, discrepancies: readonly DiscrepancyView[]) {
  const { rule, revokeAll, isBusy } = useRuling()
  const [justSaid, setJustSaid] = useState<ReadonlyMap<string, Status>>(new Map())
  const [known, setKnown] = useState(discrepancies)
  if (known !== discrepancies) {
    setKnown(discrepancies)
    setJustSaid(new Map())
  }
  const say = (id: string, status: Status | undefined) =>
    setJustSaid((before) => {
      const after = new Map(before)
      if (status) after.set(id, status)
      else after.delete(id)
      return after
    })
  /** @returns whether it was kept: otherwise the difference stands as before */
  const settle = async (id: string, status: Exclude<Status, 'open'>, reason?: string): Promise<boolean> => {
    say(id, status)
    const isKept = await rule({
      ...{ path: `/stories/${storyId}/rulings`, body: { discrepancy: id, status, reason }, done: said.done[status] },
      onRevoke: () => say(id, undefined),
    })
    if (!isKept) say(id, undefined)
    return isKept
  }
  const reopen = async ({ id, ruling }: DiscrepancyView): Promise<void> => {
    if (!ruling) return
    say(id, 'open')
    await revokeAll([ruling])
    say(id, undefined)
  }
  const differences = discrepancies.map((one) => ({ ...one, shownAs: justSaid.get(one.id) ?? one.status }))
  return { differences, settle, reopen, isBusy }
}
