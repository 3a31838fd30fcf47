'use client'
import Link, { useLinkStatus } from 'next/link'
import { classNames } from '@/components/ui/class-names'
import { words } from '@/lib/words'
import type { Place } from './places'

const say = words.shell.placeLink

type PlaceLinkProps = { place: Place; current: boolean; count: number }

/** A screen in the rail: its picture, and its name where there is room. */
export const RailLink = ({ place: { href, label, icon }, current, count }: PlaceLinkProps) => (
  <Link
    href={href}
    title={label}
    aria-current={current ? 'page' : undefined}
    className={classNames(
      'relative flex h-9 items-center justify-center gap-2.5 rounded-md px-2 text-base xl:justify-start',
      current ? 'bg-accent-wash font-medium text-accent' : 'text-ink-2 hover:bg-raised hover:text-ink',
    )}
  >
    <Picture icon={icon} className="size-4.5 shrink-0" />
    <span className="sr-only xl:not-sr-only">{label}</span>
    <Count count={count} most={99} className="top-0 left-1/2 ml-0.5 xl:static xl:ml-auto" />
  </Link>
)

/** A screen in the bar at the foot of a phone. */
export const BarLink = ({ place: { href, label, icon }, current, count }: PlaceLinkProps) => (
  <Link
    href={href}
    aria-current={current ? 'page' : undefined}
    className={classNames(
      'relative grid h-14 place-items-center content-center gap-0.5 text-xs',
      current ? 'font-medium text-accent' : 'text-ink-2',
    )}
  >
    <Picture icon={icon} className="size-5" />
    {label}
    <Count count={count} most={99} className="top-1 left-1/2 ml-1.5" />
  </Link>
)

/** Breathes while the screen behind it is on its way. */
function Picture({ icon: Icon, className }: { icon: Place['icon']; className: string }) {
  const { pending } = useLinkStatus()
  return <Icon aria-hidden className={classNames(className, pending && 'animate-pulse')} />
}

function Count({ count, most, className }: { count: number; most: number; className: string }) {
  if (count === 0) return null
  return (
    <span
      className={classNames(
        'absolute rounded-full bg-accent px-1.5 text-[0.6875rem] text-accent-ink leading-4 font-semibold tabular-nums',
        className,
      )}
    >
      {count > most ? `${most}+` : count}
      <span className="sr-only"> {say.waiting}</span>
    </span>
  )
}
