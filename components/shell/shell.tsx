'use client'

import { Plus } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Wordmark } from '@/components/ui/wordmark'
import { CommandPalette } from './command-palette'
import { PersonMenu, type ShellPerson } from './person-menu'
import { type Place, places } from './places'

type ShellProps = {
  person: ShellPerson
  /** How many annotations wait for review. */
  waiting: number
  canImport: boolean
  children: ReactNode
}

/** What stands around every screen: a rail on the left, or a bar at the foot of a phone. */
export function Shell({ person, waiting, canImport, children }: ShellProps) {
  const here = usePathname()
  const open = places.filter(({ adminOnly }) => !adminOnly || person.role === 'admin')
  const item = (place: Place) => (
    <RailLink
      key={place.href}
      place={place}
      current={here.startsWith(place.href)}
      count={place.href === '/review' ? waiting : 0}
    />
  )
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[3.75rem_minmax(0,1fr)] xl:grid-cols-[13rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-raised focus:px-3 focus:py-2"
      >
        Skip to the content
      </a>
      <nav
        aria-label="Desk"
        className="sticky top-0 hidden h-dvh flex-col gap-1 overflow-y-auto border-r border-line bg-sunken px-2 py-3 md:flex xl:px-3"
      >
        <Link href="/stories" className="mb-3 flex h-8 items-center px-2" aria-label="Verbatim: stories">
          <span className="hidden xl:inline">
            <Wordmark />
          </span>
          <span aria-hidden="true" className="font-serif text-2xl leading-none text-accent xl:hidden">
            “
          </span>
        </Link>
        {canImport && (
          <Link
            href="/import"
            className="mb-2 flex h-9 items-center justify-center gap-2 rounded-md border border-line-strong bg-raised font-medium hover:bg-paper"
          >
            <Plus aria-hidden="true" className="size-4" />
            <span className="sr-only xl:not-sr-only">Import</span>
          </Link>
        )}
        {open.map(item)}
        <div className="mt-auto grid gap-1">
          <CommandPalette isAdmin={person.role === 'admin'} />
          <PersonMenu person={person} />
        </div>
      </nav>
      <main id="main" tabIndex={-1} className="min-w-0 pb-20 outline-none md:pb-0">
        {children}
      </main>
      <nav
        aria-label="Desk"
        className="fixed inset-x-0 bottom-0 z-30 grid grid-cols-5 border-t border-line bg-sunken pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        {open.slice(0, 4).map((place) => (
          <BarLink
            key={place.href}
            place={place}
            current={here.startsWith(place.href)}
            count={place.href === '/review' ? waiting : 0}
          />
        ))}
        <PersonMenu person={person} more={open.slice(4)} canImport={canImport} />
      </nav>
    </div>
  )
}

type LinkProps = { place: Place; current: boolean; count: number }

function RailLink({ place: { href, label, icon: Icon }, current, count }: LinkProps) {
  return (
    <Link
      href={href}
      title={label}
      aria-current={current ? 'page' : undefined}
      className={classNames(
        'relative flex h-9 items-center justify-center gap-2.5 rounded-md px-2 text-base xl:justify-start',
        current ? 'bg-accent-wash font-medium text-accent' : 'text-ink-2 hover:bg-raised hover:text-ink',
      )}
    >
      <Icon aria-hidden="true" className="size-4.5 shrink-0" />
      <span className="sr-only xl:not-sr-only">{label}</span>
      {count > 0 && (
        <span className="absolute top-0.5 right-0.5 rounded-full bg-accent px-1.5 text-[0.6875rem] leading-4 font-semibold text-accent-ink tabular-nums xl:static xl:ml-auto">
          {count > 999 ? '999+' : count}
          <span className="sr-only"> waiting</span>
        </span>
      )}
    </Link>
  )
}

function BarLink({ place: { href, label, icon: Icon }, current, count }: LinkProps) {
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className={classNames(
        'relative grid h-14 place-items-center content-center gap-0.5 text-xs',
        current ? 'text-accent' : 'text-ink-2',
      )}
    >
      <Icon aria-hidden="true" className="size-5" />
      {label}
      {count > 0 && (
        <span className="absolute top-1 left-1/2 ml-1.5 rounded-full bg-accent px-1.5 text-[0.6875rem] leading-4 font-semibold text-accent-ink">
          {count > 99 ? '99+' : count}
          <span className="sr-only"> waiting</span>
        </span>
      )}
    </Link>
  )
}
