'use client'
import { Shell, type ShellProps } from '@/components/shell/shell'
import { SignInForm } from '@/components/sign-in/sign-in-form'

/** The shell with the way to sign in again, which is another room's. */
export const SignedInShell = ({ email, ...props }: Omit<ShellProps, 'renderSignIn'> & { email: string }) => (
  <Shell {...props} renderSignIn={(onSignedIn) => <SignInForm lockEmail={email} onSignedIn={onSignedIn} />} />
)
