import type { ReactNode } from 'react'

export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line-strong border-b-2 bg-raised px-1 font-sans text-ink-2 text-xs">
    {children}
  </kbd>
)
