import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { type Tone, toneClass } from './tone'

const icons = { neutral: Info, info: Info, positive: CircleCheck, caution: CircleAlert, negative: CircleAlert } as const

type NoticeProps = { tone?: Tone | undefined; title?: string | undefined; children?: ReactNode; action?: ReactNode }

/** Something to know, kept on the page. What went wrong is read out at once. */
export function Notice({ tone = 'neutral', title, children, action }: NoticeProps) {
  const Icon = icons[tone]
  return (
    <div
      role={tone === 'negative' ? 'alert' : 'status'}
      className={classNames('flex items-start gap-2.5 rounded-md border px-3 py-2.5 text-sm', toneClass[tone])}
    >
      <Icon size={16} aria-hidden className="mt-0.5 shrink-0" />
      <div className="min-w-0 flex-1 text-ink">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
      {action}
    </div>
  )
}
