import type { ReactNode } from 'react'
import type { Tone } from './badge'
import { classNames } from './class-names'

const tones: Readonly<Record<Tone, string>> = {
  neutral: 'bg-sunken border-line-strong text-ink',
  info: 'bg-info-wash border-info/40 text-ink',
  positive: 'bg-positive-wash border-positive/40 text-ink',
  caution: 'bg-caution-wash border-caution/40 text-ink',
  negative: 'bg-negative-wash border-negative/40 text-ink',
}

/** A message in its place. Bad news is spoken at once, the rest when there is a pause. */
export function Notice({
  tone = 'neutral',
  children,
  action,
}: {
  tone?: Tone
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div
      role={tone === 'negative' ? 'alert' : 'status'}
      className={classNames(
        'flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-md border px-3 py-2 text-base',
        tones[tone],
      )}
    >
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  )
}
