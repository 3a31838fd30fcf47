import type { ReactNode } from 'react'

type PageHeaderProps = {
  title: ReactNode
  /** A line under the title: what this page is, or what it counts. */
  text?: ReactNode
  /** A way back up, above the title. */
  above?: ReactNode
  actions?: ReactNode
}

export const PageHeader = ({ title, text, above, actions }: PageHeaderProps) => (
  <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
    <div className="min-w-0 flex-1 basis-72">
      {above && <div className="mb-1 text-ink-3 text-sm">{above}</div>}
      <h1 className="text-balance font-semibold text-xl tracking-tight">{title}</h1>
      {text && <div className="mt-1 max-w-prose text-pretty text-ink-2 text-sm">{text}</div>}
    </div>
    {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
  </header>
)
