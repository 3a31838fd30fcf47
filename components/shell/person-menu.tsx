'use client'
import { CircleUser, Keyboard, LogOut, Plus, Search } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { forgetDrafts } from '@/components/api/drafts'
import { outboxOf, useOutboxState } from '@/components/api/outbox/browser-outbox'
import { signOut } from '@/components/api/sign-in'
import { useKeysOf } from '@/components/keys/use-keys'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu'
import { ThemeChoice } from '@/components/ui/theme-choice'
import type { Role } from '@/lib/schemas/person'
import { words } from '@/lib/words'
import type { Place } from './places'

const say = words.shell.personMenu

export type ShellPerson = { readonly id: string; readonly name: string; readonly role: Role; readonly desk: string }

type PersonMenuProps = {
  person: ShellPerson
  trigger: ReactElement
  onHelp: () => void
  /** On a phone: what has no place in the bar. */
  more?: { readonly places: readonly Place[]; readonly canImport: boolean; readonly onSearch: () => void } | undefined
}

/** Who is signed in, the theme, and the way out. */
export function PersonMenu({ person, trigger, onHelp, more }: PersonMenuProps) {
  const { waiting } = useOutboxState(person.id)
  const keysOf = useKeysOf()
  const [asking, setAsking] = useState(false)
  const leave = async () => {
    await outboxOf(person.id).forget()
    await forgetDrafts(person.id)
    await signOut()
    window.location.assign('/sign-in')
  }
  const { title, text, stay, leave: leaveAll } = words.saving.leave
  return (
    <>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        {...{ title, cancelLabel: stay, confirmLabel: leaveAll, tone: 'danger', onConfirm: leave }}
      >
        {text(waiting.length)}
      </ConfirmDialog>
      <Menu trigger={trigger} side="top" align="start">
        <p className="px-2.5 py-2 text-ink-2 text-xs">
          <span className="block font-medium text-ink text-sm">{person.name}</span>
          {say.roleOn(person.role, person.desk)}
        </p>
        {more && (
          <>
            <MenuItem icon={<Search size={16} aria-hidden />} onClick={more.onSearch}>
              {say.find}
            </MenuItem>
            {more.canImport && (
              <MenuLink href="/import" icon={<Plus size={16} aria-hidden />}>
                {say.importIt}
              </MenuLink>
            )}
            {more.places.map(({ href, label, icon: Icon }) => (
              <MenuLink key={href} href={href} icon={<Icon size={16} aria-hidden />}>
                {label}
              </MenuLink>
            ))}
            <MenuSeparator />
          </>
        )}
        <MenuLink href="/account" icon={<CircleUser size={16} aria-hidden />}>
          {say.accountAndTokens}
        </MenuLink>
        <MenuItem icon={<Keyboard size={16} aria-hidden />} shortcut={keysOf('show-keys')?.label} onClick={onHelp}>
          {words.keys.title}
        </MenuItem>
        <MenuSeparator />
        <ThemeChoice />
        <MenuSeparator />
        <MenuItem
          icon={<LogOut size={16} aria-hidden />}
          onClick={() => (waiting.length > 0 ? setAsking(true) : void leave())}
        >
          {say.signOut}
        </MenuItem>
      </Menu>
    </>
  )
}
