'use client'
import { CircleUser, Ellipsis, Plus, Search } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { CommandKeys } from '@/components/keys/command-keys'
import { useAskUnread, useUnread } from '@/components/together/inbox/unread'
import { Spoken } from '@/components/ui/spoken'
import { Wordmark } from '@/components/ui/wordmark'
import { words } from '@/lib/words'
import { CommandPalette } from './command-palette'
import { PersonMenu, type ShellPerson } from './person-menu'
import { BarLink, RailLink } from './place-link'
import { type Place, places } from './places'
import { SavingState } from './saving-state'
import { SessionHistory } from './session-history'
import { ShortcutSheet } from './shortcut-sheet'
import { SignInAgain } from './sign-in-again'
import { useShellKeys } from './use-shell-keys'

const say = words.shell.shell

export type ShellProps = {
  person: ShellPerson
  /** How many annotations wait for review. */
  waiting: number
  canImport: boolean
  /** A form that signs the same person in again, over the page. */
  renderSignIn: (onSignedIn: () => void) => ReactNode
  children: ReactNode
}

/** What a phone shows at its foot; the rest is behind “More”. */
const inTheBar = ({ href }: Place) => /^\/(stories|articles|review|inbox)$/.test(href)
const railRow =
  'flex w-full items-center justify-center gap-2.5 rounded-md px-2 text-left text-ink-2 hover:bg-raised hover:text-ink xl:justify-start'

/** What stands around every screen: a rail on the left, or a bar at the foot of a phone. */
export function Shell({ person, waiting, canImport, renderSignIn, children }: ShellProps) {
  const here = usePathname()
  const [palette, setPalette] = useState(false)
  const [sheet, setSheet] = useState(false)
  const open = places.filter(({ adminOnly }) => !adminOnly || person.role === 'admin')
  useShellKeys({
    personId: person.id,
    places: open,
    onPalette: () => setPalette((is) => !is),
    onHelp: () => setSheet(true),
  })
  const unread = useUnread()
  useAskUnread(here)
  const counts: Readonly<Record<string, number>> = { '/review': waiting, '/inbox': unread }
  const propsOf = (place: Place) => ({
    place,
    current: here.startsWith(place.href),
    count: counts[place.href] ?? 0,
  })
  const [inBar, behindMore] = [open.filter(inTheBar), open.filter((place) => !inTheBar(place))]
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[3.75rem_minmax(0,1fr)] xl:grid-cols-[13rem_minmax(0,1fr)] print:block">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-raised focus:px-3 focus:py-2"
      >
        {say.skipToTheContent}
      </a>
      <nav
        data-chrome
        aria-label={say.desk}
        className="sticky top-0 hidden h-dvh flex-col gap-1 overflow-y-auto border-line border-r bg-sunken px-2 py-3 md:flex xl:px-3"
      >
        <Link href="/stories" className="mb-3 flex h-8 items-center px-2" aria-label={say.verbatimStories}>
          <span className="hidden xl:inline">
            <Wordmark />
          </span>
          <span aria-hidden className="w-full text-center font-serif text-2xl text-accent leading-none xl:hidden">
            “
          </span>
        </Link>
        {canImport && (
          <Link
            href="/import"
            title={say.importIt}
            className="mb-2 flex h-9 items-center justify-center gap-2 rounded-md border border-line-strong bg-raised font-medium hover:bg-paper"
          >
            <Plus aria-hidden className="size-4" />
            <span className="sr-only xl:not-sr-only">{say.importIt}</span>
          </Link>
        )}
        {open.map((place) => (
          <RailLink key={place.href} {...propsOf(place)} />
        ))}
        <div className="mt-auto grid gap-1">
          <button type="button" onClick={() => setPalette(true)} aria-label={say.find} className={`${railRow} h-9`}>
            <Search aria-hidden className="size-4.5 shrink-0" />
            <span className="hidden xl:inline">{say.find2}</span>
            <span className="ml-auto hidden gap-0.5 xl:inline-flex">
              <CommandKeys of="find" />
            </span>
          </button>
          <PersonMenu
            person={person}
            onHelp={() => setSheet(true)}
            trigger={
              <button type="button" aria-label={say.accountAndTheme(person.name)} className={`${railRow} h-10`}>
                <CircleUser aria-hidden className="size-4.5 shrink-0" />
                <span className="hidden min-w-0 xl:block">
                  <span className="block truncate font-medium text-ink text-sm leading-tight">{person.name}</span>
                  <span className="block truncate text-xs leading-tight">
                    {person.role} · {person.desk}
                  </span>
                </span>
              </button>
            }
          />
        </div>
      </nav>
      <main id="main" tabIndex={-1} className="min-w-0 pb-20 outline-none md:pb-0">
        {children}
      </main>
      <nav
        data-chrome
        aria-label={say.desk}
        className="fixed inset-x-0 bottom-0 z-30 grid grid-cols-5 border-line border-t bg-sunken pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        {inBar.map((place) => (
          <BarLink key={place.href} {...propsOf(place)} />
        ))}
        <PersonMenu
          person={person}
          onHelp={() => setSheet(true)}
          more={{ places: behindMore, canImport, onSearch: () => setPalette(true) }}
          trigger={
            <button type="button" className="grid h-14 place-items-center content-center gap-0.5 text-ink-2 text-xs">
              <Ellipsis aria-hidden className="size-5" />
              {say.more}
            </button>
          }
        />
      </nav>
      <CommandPalette open={palette} onOpenChange={setPalette} places={open} canImport={canImport} />
      <SavingState personId={person.id} />
      <SessionHistory personId={person.id} />
      <SignInAgain {...{ person, renderSignIn }} />
      <Spoken />
      <ShortcutSheet open={sheet} onOpenChange={setSheet} />
    </div>
  )
}
