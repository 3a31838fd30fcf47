'use client'

import { Ellipsis, KeyRound, LockKeyhole, LockKeyholeOpen, UserMinus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import type { PersonView } from '@/lib/schemas/person'
import { NewPassword } from './new-password'

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
          <Button size="sm" variant="ghost" disabled={busy} aria-label={`Account of ${name}`}>
            <Ellipsis size={16} aria-hidden />
          </Button>
        }
      >
        <MenuItem
          icon={<KeyRound size={15} aria-hidden />}
          disabled={person.isDemo}
          onClick={() => setAsked('password')}
        >
          Give a new password …
        </MenuItem>
        {person.disabledAt ? (
          <MenuItem
            icon={<LockKeyholeOpen size={15} aria-hidden />}
            onClick={() => void onChange({ disabled: false }, `${name} can sign in again.`)}
          >
            Reopen the account
          </MenuItem>
        ) : (
          <MenuItem icon={<LockKeyhole size={15} aria-hidden />} tone="negative" onClick={() => setAsked('close')}>
            Close the account …
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon={<UserMinus size={15} aria-hidden />} tone="negative" onClick={() => setAsked('remove')}>
          Take off the desk …
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asked === 'close'}
        onOpenChange={answer}
        title={`Close the account of ${name}?`}
        confirmLabel="Close the account"
        tone="danger"
        onConfirm={() => onChange({ disabled: true }, `${name} can no longer sign in.`)}
      >
        Every browser and every program of theirs is signed out at once. What they made stays. You can reopen the
        account at any time.
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'remove'}
        onOpenChange={answer}
        title={`Take ${name} off the desk?`}
        confirmLabel="Take off the desk"
        tone="danger"
        onConfirm={() => onChange({ role: null }, `${name} is off the desk.`)}
      >
        They lose all rights on this desk at once, and their tokens for it end. What they made stays under their name.
        You can add them again.
      </ConfirmDialog>
      <NewPassword person={person} open={asked === 'password'} onClose={() => setAsked(undefined)} />
    </>
  )
}
