'use client'
import { Reader, type ReaderProps } from '@/components/reader/reader'
import { SignInForm } from '@/components/sign-in/sign-in-form'

/** The reader with the way to sign in again, which is another room's. */
export const SignedInReader = ({ email, ...props }: Omit<ReaderProps, 'renderSignIn'> & { email: string }) => (
  <Reader {...props} renderSignIn={(onSignedIn) => <SignInForm lockEmail={email} onSignedIn={onSignedIn} />} />
)
