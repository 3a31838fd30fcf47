'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from './class-names'

type AddressTabsProps = {
  label: string
  /** What all of them are ways to look at. */
  base: string
  /** What follows `base` in a tab’s address, '' for the first one, and what it is called. */
  tabs: readonly (readonly [below: string, label: string])[]
}

/** On a phone not all of them fit. */
const intoView = (tab: HTMLElement | null) => tab?.scrollIntoView({ inline: 'center', block: 'nearest' })

/** Ways to look at one thing, each with its address. */
export function AddressTabs({ label, base, tabs }: AddressTabsProps) {
  const path = usePathname()
  return (
    <nav aria-label={label} className="-mx-4 mb-6 overflow-x-auto px-4 sm:mx-0 sm:px-0 print:hidden">
      <ul className="flex min-w-max gap-1 border-line border-b">
        {tabs.map(([below, name]) => {
          const address = `${base}${below}`
          const isHere = path === address || (below !== '' && path.startsWith(`${address}/`))
          return (
            <li key={below}>
              <Link
                ref={isHere ? intoView : undefined}
                href={address}
                aria-current={isHere ? 'page' : undefined}
                className={classNames(
                  '-mb-px flex h-9 items-center border-b-2 px-3 font-medium text-sm hover:text-ink pointer-coarse:h-11',
                  isHere ? 'border-accent text-ink' : 'border-transparent text-ink-2',
                )}
              >
                {name}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
