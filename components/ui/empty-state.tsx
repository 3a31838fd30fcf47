import type { ReactNode } from 'react'

type EmptyStateProps = {
  icon?: ReactNode
  title: string
  text?: ReactNode
  action?: ReactNode
  /** Nothing else is on the page: the title is its first heading. */
  wholePage?: boolean
}

/** Says why nothing is here, and what makes something be here. */
export const EmptyState = ({ icon, title, text, action, wholePage }: EmptyStateProps) => (
  <div className="mx-auto flex max-w-md flex-col items-center px-4 py-16 text-center">
    {icon && (
      <div className="mb-4 flex size-11 items-center justify-center rounded-full bg-accent-wash text-accent">
        {icon}
      </div>
    )}
    <Heading level={wholePage ? 1 : 2}>{title}</Heading>
    {text && <div className="mt-1.5 text-ink-2 text-sm">{text}</div>}
    {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
  </div>
)

function Heading({ level, children }: { level: 1 | 2; children: string }) {
  const Level = `h${level}` as const
  return <Level className="font-semibold text-md">{children}</Level>
}
