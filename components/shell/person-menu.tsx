'use client'

import { Menu } from '@base-ui/react/menu'
import { CircleUser, Ellipsis, LogOut, Monitor, Moon, Plus, Sun } from 'lucide-react'
import Link from 'next/link'
import { useTheme } from 'next-themes'
import { forgetDrafts } from '@/components/api/drafts'
import { signOut } from '@/components/api/sign-in'
import type { Role } from '@/lib/schemas/person'
import type { Place } from './places'

export type ShellPerson = { readonly id: string; readonly name: string; readonly role: Role; readonly desk: string }

type PersonMenuProps = {
  person: ShellPerson
  /** On a phone: the screens that have no place in the bar. */
  more?: readonly Place[]
  canImport?: boolean
}

const row =
  'flex h-9 cursor-pointer items-center gap-2.5 rounded-sm px-2.5 text-base outline-none data-[highlighted]:bg-accent-wash'

/** Who is signed in, the theme, and the way out. */
export function PersonMenu({ person, more, canImport = false }: PersonMenuProps) {
  const { theme = 'system', setTheme } = useTheme()
  const leave = async () => {
    await forgetDrafts(person.id)
    await signOut()
    window.location.assign('/sign-in')
  }
  return (
    <Menu.Root>
      {more ? (
        <Menu.Trigger className="grid h-14 place-items-center content-center gap-0.5 text-xs text-ink-2">
          <Ellipsis aria-hidden="true" className="size-5" />
          More
        </Menu.Trigger>
      ) : (
        <Menu.Trigger
          aria-label={`${person.name}: account and theme`}
          className="flex h-10 w-full items-center justify-center gap-2.5 rounded-md px-2 text-left text-ink-2 hover:bg-raised hover:text-ink xl:justify-start"
        >
          <CircleUser aria-hidden="true" className="size-4.5 shrink-0" />
          <span className="hidden min-w-0 xl:block">
            <span className="block truncate text-sm leading-tight font-medium text-ink">{person.name}</span>
            <span className="block truncate text-xs leading-tight">
              {person.role} · {person.desk}
            </span>
          </span>
        </Menu.Trigger>
      )}
      <Menu.Portal>
        <Menu.Positioner side="top" align="start" sideOffset={6} className="z-50">
          <Menu.Popup className="w-60 rounded-lg border border-line bg-raised p-1 shadow-pop">
            <p className="px-2.5 py-2 text-sm text-ink-2">
              <span className="block font-medium text-ink">{person.name}</span>
              {person.role} on {person.desk}
            </p>
            {canImport && (
              <Menu.Item render={<Link href="/import" />} className={row}>
                <Plus aria-hidden="true" className="size-4" /> Import
              </Menu.Item>
            )}
            {more?.map(({ href, label, icon: Icon }) => (
              <Menu.Item key={href} render={<Link href={href} />} className={row}>
                <Icon aria-hidden="true" className="size-4" /> {label}
              </Menu.Item>
            ))}
            <Menu.Item render={<Link href="/account" />} className={row}>
              <CircleUser aria-hidden="true" className="size-4" /> Account and tokens
            </Menu.Item>
            <Menu.Separator className="my-1 border-t border-line" />
            <Menu.RadioGroup value={theme} onValueChange={setTheme}>
              {themes.map(({ value, label, icon: Icon }) => (
                <Menu.RadioItem key={value} value={value} className={row}>
                  <Icon aria-hidden="true" className="size-4" /> {label}
                  <Menu.RadioItemIndicator className="ml-auto">✓</Menu.RadioItemIndicator>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className="my-1 border-t border-line" />
            <Menu.Item className={row} onClick={() => void leave()}>
              <LogOut aria-hidden="true" className="size-4" /> Sign out
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

const themes = [
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
  { value: 'system', label: 'As the system', icon: Monitor },
] as const
