'use client'

import { Ellipsis, KeyRound, LockKeyhole, LockKeyholeOpen, UserMinus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import type { PersonView } from '@/lib/schemas/person'
import { words } from '@/lib/words'
import { NewPassword } from './new-password'

const say = words.people.personActions

/** What an admin can do to somebody beside giving them a role. */
export type PersonChange = { readonly disabled: boolean } | { readonly role: null }

type PersonActionsProps = {
  person: PersonView
  busy: boolean
  onChange: (change: PersonChange, done: string) => Promise<void>
}

export function PersonActions({ person, busy, onChange }: PersonActionsProps) {
  const [asked, setAsked] = useState<'close' | 'remove' | 'password'>()
  const { name } = person
  const answer = (open: boolean) => !open && setAsked(undefined)
  return (
    <>
      <Menu
        trigger={
          <Button size="sm" variant="ghost" disabled={busy} aria-label={say.accountOf(name)}>
            <Ellipsis size={16} aria-hidden />
          </Button>
        }
      >
        <MenuItem
          icon={<KeyRound size={15} aria-hidden />}
          disabled={person.isDemo}
          onClick={() => setAsked('password')}
        >
          {say.giveANewPassword}
        </MenuItem>
        {person.disabledAt ? (
          <MenuItem
            icon={<LockKeyholeOpen size={15} aria-hidden />}
            onClick={() => void onChange({ disabled: false }, say.canSignInAgain(name))}
          >
            {say.reopenTheAccount}
          </MenuItem>
        ) : (
          <MenuItem icon={<LockKeyhole size={15} aria-hidden />} tone="negative" onClick={() => setAsked('close')}>
            {say.closeTheAccount}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon={<UserMinus size={15} aria-hidden />} tone="negative" onClick={() => setAsked('remove')}>
          {say.takeOffTheDesk}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asked === 'close'}
        onOpenChange={answer}
        title={say.closeTheAccountOf(name)}
        confirmLabel={say.closeTheAccount2}
        tone="danger"
        onConfirm={() => onChange({ disabled: true }, say.canNoLongerSign(name))}
      >
        {say.everyBrowserAndEvery}
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'remove'}
        onOpenChange={answer}
        title={say.takeOffTheDesk2(name)}
        confirmLabel={say.takeOffTheDesk3}
        tone="danger"
        onConfirm={() => onChange({ role: null }, say.isOffTheDesk(name))}
      >
        {say.theyLoseAllRights}
      </ConfirmDialog>
      <NewPassword person={person} open={asked === 'password'} onClose={() => setAsked(undefined)} />
    </>
  )
}
