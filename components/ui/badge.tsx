import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type Tone = 'neutral' | 'info' | 'positive' | 'caution' | 'negative'

const tones: Readonly<Record<Tone, string>> = {
  neutral: 'bg-sunken text-ink-2',
  info: 'bg-info-wash text-info',
  positive: 'bg-positive-wash text-positive',
  caution: 'bg-caution-wash text-caution',
  negative: 'bg-negative-wash text-negative',
}

/** A word about a thing's state; the picture beside it says the same without colour. */
export function Badge({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-sm px-1.5 py-px text-xs font-medium whitespace-nowrap',
        tones[tone],
      )}
    >
      {icon && (
        <span aria-hidden="true" className="[&>svg]:size-3">
          {icon}
        </span>
      )}
      {children}
    </span>
  )
}
