import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { words } from '@/lib/words'

type ChipProps = {
  children: ReactNode
  icon?: ReactNode
  /** With it, the chip can be taken away; `removeLabel` names what goes. */
  onRemove?: (() => void) | undefined
  removeLabel?: string | undefined
}

export const Chip = ({ children, icon, onRemove, removeLabel = words.ui.remove }: ChipProps) => (
  <span className="inline-flex min-h-6.5 max-w-full items-center gap-1 rounded-full border border-line-strong bg-raised py-0.5 pr-1 pl-2.5 text-ink text-sm">
    {icon}
    <span className="truncate pr-1">{children}</span>
    {onRemove && (
      <button
        type="button"
        aria-label={removeLabel}
        onClick={onRemove}
        className="inline-flex size-6 items-center justify-center rounded-full text-ink-3 hover:bg-neutral-bg hover:text-ink pointer-coarse:size-9"
      >
        <X size={13} aria-hidden />
      </button>
    )}
  </span>
)
