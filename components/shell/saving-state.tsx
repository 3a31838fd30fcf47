'use client'
import { CloudOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { keepDraft } from '@/components/api/drafts'
import { outboxOf, useLeaveWarning, useOutboxState } from '@/components/api/outbox/browser-outbox'
import type { Outcome } from '@/components/api/outbox/outbox'
import { returnedDraft } from '@/components/api/outbox/returned-draft'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import { useToast } from '@/components/ui/toast'
import { words } from '@/lib/words'

const said = words.saving

/**
 * On every screen: what was done and has not reached the server. Nothing is shown while all is well. What was refused
 * goes back among the drafts of its article, wherever its person is by then.
 */
export function SavingState({ personId }: { personId: string }) {
  const state = useOutboxState(personId)
  const toast = useToast()
  useLeaveWarning(state)
  const latest = useRef(toast)
  useEffect(() => {
    latest.current = toast
  })
  useEffect(
    () =>
      outboxOf(personId).onOutcome(
        (outcome, isAwaited) => void bringBack(personId, outcome, isAwaited, latest.current),
      ),
    [personId],
  )
  const { is, waiting, storageFails } = state
  const count = waiting.length
  if (count === 0 || (is !== 'away' && is !== 'signed-out' && !storageFails)) return null
  return (
    <aside
      aria-label={said.label}
      role="status"
      className="fixed inset-x-3 bottom-17 z-50 flex items-center gap-2.5 rounded-lg border border-caution-fg/40 bg-raised px-3 py-2 text-sm shadow-pop md:inset-x-auto md:bottom-4 md:left-1/2 md:max-w-xl md:-translate-x-1/2"
    >
      {is === 'away' ? <Spinner /> : <CloudOff size={16} aria-hidden className="shrink-0 text-caution-fg" />}
      <span className="min-w-0 flex-1">
        {is === 'signed-out' ? said.signedOut(count) : is === 'away' ? said.away(count) : said.sending}
        {storageFails && <span className="font-medium"> {said.memoryOnly}</span>}
      </span>
      {is === 'away' && (
        <Button size="sm" onClick={() => outboxOf(personId).resume()}>
          {said.tryNow}
        </Button>
      )}
      {is === 'signed-out' && (
        <Button size="sm" onClick={() => outboxOf(personId).resume()}>
          {said.signIn}
        </Button>
      )}
    </aside>
  )
}

/** Keeps what a refused write held, and says so where nobody else waits for the answer. */
async function bringBack(
  personId: string,
  outcome: Outcome,
  isAwaited: boolean,
  toast: ReturnType<typeof useToast>,
): Promise<void> {
  if (outcome.sent.ok) return
  const draft = returnedDraft(outcome)
  if (draft) await keepDraft(personId, `${draft.articleId}/${draft.key}`, draft).catch(() => undefined)
  if (!isAwaited) toast({ message: said.refused(outcome.sent.error.message), tone: 'negative' })
}
