import type { ReactNode } from 'react'
import { classNames } from './class-names'
import type { Tone } from './tone'

const tones: Readonly<Record<Tone, string>> = {
  neutral: 'bg-sunken border-line-strong text-ink',
  info: 'bg-info-bg border-info-border text-ink',
  positive: 'bg-positive-bg border-positive-border text-ink',
  caution: 'bg-caution-bg border-caution-border text-ink',
  negative: 'bg-negative-bg border-negative-border text-ink',
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
