import type { ReactNode } from 'react'

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid h-[1.15rem] min-w-[1.15rem] place-items-center rounded-sm border border-line-strong bg-raised px-1 font-sans text-[0.6875rem] font-medium text-ink-2">
      {children}
    </kbd>
  )
}
