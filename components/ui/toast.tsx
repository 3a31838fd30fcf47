'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { Button } from './button'
import { classNames } from './class-names'
import type { Tone } from './tone'

type Toast = { id: number; message: string; tone: Tone; action?: { label: string; onClick: () => void } | undefined }
type Show = (message: string, more?: { tone?: Tone; action?: Toast['action'] }) => void

const ToastContext = createContext<Show>(() => undefined)

/** Shows a message for a while, with something to do about it if there is: usually Undo. */
export const useToast = (): Show => useContext(ToastContext)

const shownMs = 8_000
const mostShown = 3

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([])
  const show = useCallback<Show>((message, { tone = 'neutral', action } = {}) => {
    setToasts((shown) => [...shown.slice(1 - mostShown), { id: (shown.at(-1)?.id ?? 0) + 1, message, tone, action }])
  }, [])
  const dismiss = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), [])
  const value = useMemo(() => show, [show])
  return (
    <ToastContext.Provider value={value}>
      {children}
      <section
        aria-label="Messages"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-16 z-50 grid justify-items-center gap-2 px-4 md:bottom-6"
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDone={dismiss} />
        ))}
      </section>
    </ToastContext.Provider>
  )
}

/** Stays while the pointer or the focus is on it, so that nobody has to hurry. */
function ToastCard({ toast, onDone }: { toast: Toast; onDone: (id: number) => void }) {
  const [held, setHeld] = useState(false)
  const { id, message, tone, action } = toast
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => onDone(id), shownMs)
    return () => clearTimeout(timer)
  }, [held, id, onDone])
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={classNames(
        'pointer-events-auto flex items-center gap-4 rounded-md border bg-raised px-3.5 py-2 text-base shadow-pop',
        tone === 'negative' ? 'border-negative/50' : 'border-line-strong',
      )}
    >
      <span>{message}</span>
      {action && (
        <Button
          size="sm"
          onClick={() => {
            action.onClick()
            onDone(id)
          }}
        >
          {action.label}
        </Button>
      )}
    </div>
  )
}
