import { Check, CloudOff, PencilLine } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import type { SaveState } from '../drafts/use-drafts'

type SaveLineProps = { state: SaveState; changed: boolean; onRetry: () => void; onSignIn: () => void }

/** How far what was typed has come, said as it is. */
export function SaveLine({ state, changed, onRetry, onSignIn }: SaveLineProps) {
  return (
    <output className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 text-xs">
      {state.is === 'saving' && (
        <>
          <Spinner /> Saving …
        </>
      )}
      {state.is === 'retrying' && (
        <>
          <Spinner /> Not saved yet; trying again. It is kept in this browser.
        </>
      )}
      {state.is === 'editing' &&
        (changed ? (
          <>
            <PencilLine size={13} aria-hidden /> Not saved; kept in this browser as you type.
          </>
        ) : (
          <>
            <Check size={13} aria-hidden /> As saved.
          </>
        ))}
      {state.is === 'signed-out' && (
        <>
          <CloudOff size={13} aria-hidden /> You are signed out. What you typed is kept.
          <Button size="sm" onClick={onSignIn}>
            Sign in and save
          </Button>
        </>
      )}
      {state.is === 'refused' && (
        <>
          <span className="min-w-0 flex-1 font-medium text-negative-fg">{state.error.message}</span>
          <Button size="sm" onClick={onRetry}>
            Try again
          </Button>
        </>
      )}
      {state.is === 'conflict' && <span className="font-medium text-caution-fg">Not saved: choose above.</span>}
    </output>
  )
}
