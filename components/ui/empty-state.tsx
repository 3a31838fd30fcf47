import type { ReactNode } from 'react'

type EmptyStateProps = { icon?: ReactNode; title: string; text?: ReactNode; action?: ReactNode }

/** Says why nothing is here, and what makes something be here. */
export const EmptyState = ({ icon, title, text, action }: EmptyStateProps) => (
  <div className="mx-auto flex max-w-md flex-col items-center px-4 py-16 text-center">
    {icon && (
      <div className="mb-4 flex size-11 items-center justify-center rounded-full bg-accent-wash text-accent">
        {icon}
      </div>
    )}
    <h2 className="font-semibold text-md">{title}</h2>
    {text && <div className="mt-1.5 text-ink-2 text-sm">{text}</div>}
    {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
  </div>
)
