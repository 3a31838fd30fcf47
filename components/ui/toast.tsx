'use client'
import { Toast as Base } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { words } from '@/lib/words'
import { type Tone, toneText } from './tone'

const say = words.ui.toast

/** What is said: what happened, and at most one thing to do about it (such as “Undo”). */
export type ToastMessage = {
  message: string
  tone?: Tone | undefined
  action?: { label: string; onClick: () => void } | undefined
}

const icons = { neutral: Info, info: Info, positive: CircleCheck, caution: CircleAlert, negative: CircleAlert } as const

/** Gives a function that says something in passing. What matters stays on the page as well. */
export function useToast(): (toast: string | ToastMessage) => void {
  const { add, close, toasts } = Base.useToastManager()
  const shown = useRef(toasts)
  useEffect(() => {
    shown.current = toasts
  }, [toasts])
  return useCallback(
    (said) => {
      // One thing at a time, so that “Undo” means what was done last; what went wrong stays until it was read.
      for (const { id, type } of shown.current) if (type !== 'negative') close(id)
      const { message, tone = 'neutral', action }: ToastMessage = typeof said === 'string' ? { message: said } : said
      const id: string = add({
        description: message,
        type: tone,
        // Long enough to read twice and to reach an undo without haste.
        timeout: action || tone === 'negative' ? 12_000 : 6_000,
        priority: tone === 'negative' ? 'high' : 'low',
        ...(action && {
          actionProps: {
            children: action.label,
            onClick: () => {
              action.onClick()
              close(id)
            },
          },
        }),
      })
    },
    [add, close],
  )
}

export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider limit={3}>
      {children}
      <Base.Portal>
        {/* Where neither a form’s buttons nor the words that are being read stand: over the rail, or on top of a phone. */}
        <Base.Viewport className="fixed inset-x-3 top-3 z-60 flex flex-col gap-2 sm:inset-x-auto sm:top-auto sm:bottom-4 sm:left-3 sm:w-80">
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

function ToastList() {
  const { toasts } = Base.useToastManager()
  return toasts.map((toast) => {
    const tone = (toast.type ?? 'neutral') as Tone
    const Icon = icons[tone]
    return (
      <Base.Root
        key={toast.id}
        toast={toast}
        className="rounded-lg border border-line bg-raised shadow-pop transition-opacity data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
      >
        <Base.Content className="flex items-start gap-2.5 py-2.5 pr-2 pl-3">
          <Icon size={16} aria-hidden className={`mt-0.75 shrink-0 ${toneText[tone]}`} />
          <Base.Description className="min-w-0 flex-1 py-0.5 text-ink text-sm" />
          {toast.actionProps && (
            <Base.Action className="h-6.5 shrink-0 rounded-md px-2 font-semibold text-accent text-sm hover:bg-accent-wash" />
          )}
          <Base.Close
            aria-label={say.dismiss}
            className="inline-flex size-6.5 shrink-0 items-center justify-center rounded-md text-ink-3 hover:bg-neutral-bg hover:text-ink"
          >
            <X size={14} aria-hidden />
          </Base.Close>
        </Base.Content>
      </Base.Root>
    )
  })
}
