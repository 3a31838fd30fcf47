import { X } from 'lucide-react'
import type { ReactNode } from 'react'

/** Something that was picked; it can be taken off. */
export function Chip({ label, children, onRemove }: { label: string; children: ReactNode; onRemove?: () => void }) {
  return (
    <span className="inline-flex max-w-full items-center gap-1 rounded-full border border-line-strong bg-raised py-px pr-1 pl-2 text-sm">
      <span className="truncate">{children}</span>
      {onRemove && (
        <button
          type="button"
          aria-label={`Remove ${label}`}
          onClick={onRemove}
          className="grid size-4.5 place-items-center rounded-full text-ink-3 hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden="true" className="size-3" />
        </button>
      )}
    </span>
  )
}
