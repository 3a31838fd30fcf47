'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from '@/components/ui/class-names'
import { words } from '@/lib/words'

const said = words.actorPage.tabs
const tabs = [
  ['', said.quotes],
  ['/titles', said.titles],
  ['/outlets', said.outlets],
] as const

/** The ways to look at one actor; each has its address. */
export function ActorTabs({ actorId }: { actorId: string }) {
  const path = usePathname()
  const base = `/actors/${actorId}`
  return (
    <nav aria-label={said.label} className="-mx-4 mt-8 mb-6 overflow-x-auto px-4 sm:mx-0 sm:px-0 print:hidden">
      <ul className="flex min-w-max gap-1 border-line border-b">
        {tabs.map(([below, label]) => {
          const isHere = path === `${base}${below}`
          return (
            <li key={below}>
              <Link
                href={`${base}${below}`}
                aria-current={isHere ? 'page' : undefined}
                className={classNames(
                  '-mb-px flex h-9 items-center border-b-2 px-3 font-medium text-sm hover:text-ink pointer-coarse:h-11',
                  isHere ? 'border-accent text-ink' : 'border-transparent text-ink-2',
                )}
              >
                {label}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
