import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { Wordmark } from '@/components/ui/wordmark'
import { ownPath } from '@/lib/server/own-path'
import { listDemoAddresses } from '@/lib/server/queries/list-demo-addresses'
import { currentPrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const say = words.pages.signIn

export const metadata: Metadata = { title: say.signIn }

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl } = await searchParams
  const destination = ownPath(typeof callbackUrl === 'string' ? callbackUrl : undefined)
  if (await currentPrincipal()) redirect(destination)
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="grid w-full max-w-sm gap-6">
        <div className="grid gap-2">
          <Wordmark />
          <h1 className="text-xl font-semibold tracking-tight">{say.signIn}</h1>
          <p className="text-base text-ink-2">{say.readYourSourcesClosely}</p>
        </div>
        <div className="rounded-lg border border-line bg-surface p-5">
          <SignInForm suggestions={await listDemoAddresses()} destination={destination} />
        </div>
      </div>
    </main>
  )
}
