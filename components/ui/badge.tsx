import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { type Tone, toneClass } from './tone'

type BadgeProps = { tone?: Tone | undefined; icon?: ReactNode; children: ReactNode; className?: string | undefined }

export const Badge = ({ tone = 'neutral', icon, children, className }: BadgeProps) => (
  <span
    className={classNames(
      'inline-flex h-5.5 items-center gap-1 whitespace-nowrap rounded-full border px-2 font-medium text-xs tabular-nums',
      toneClass[tone],
      className,
    )}
  >
    {icon}
    {children}
  </span>
)
