import type { ReactNode } from 'react'

/** Nothing is here yet: what this place is for, and the first step. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon?: ReactNode
  title: string
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-3 px-4 py-14 text-center">
      {icon && (
        <span
          aria-hidden="true"
          className="grid size-11 place-items-center rounded-full bg-sunken text-ink-3 [&>svg]:size-5"
        >
          {icon}
        </span>
      )}
      <h2 className="text-md font-semibold">{title}</h2>
      <div className="text-base text-pretty text-ink-2">{children}</div>
      {action}
    </div>
  )
}
