import { words } from '@/lib/words'

const say = words.api.signIn
export type SignInOutcome = { readonly ok: true } | { readonly ok: false; readonly message: string }

const form = (fields: Record<string, string>) => ({
  method: 'POST',
  credentials: 'same-origin' as const,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields),
})

async function csrfToken(): Promise<string> {
  const response = await fetch('/api/auth/csrf', { credentials: 'same-origin' })
  return ((await response.json()) as { csrfToken: string }).csrfToken
}

/** Signs in with e-mail and password. */
export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  try {
    const fields = { csrfToken: await csrfToken(), email, password, json: 'true', callbackUrl: '/' }
    const response = await fetch('/api/auth/callback/credentials', form(fields))
    const { url } = (await response.json()) as { url: string }
    const error = new URL(url, window.location.href).searchParams.get('error')
    if (response.ok && !error) return { ok: true }
    const wait = /^wait-(\d+)$/.exec(error ?? '')?.[1]
    return {
      ok: false,
      message: wait ? tooMany(Number(wait)) : say.thatEMailAnd,
    }
  } catch {
    return { ok: false, message: say.theServerCantBe }
  }
}

const tooMany = (seconds: number) => say.thereWereTooMany(Math.ceil(seconds / 60))

/** Ends the session in the database and in the browser. */
export async function signOut(): Promise<void> {
  await fetch('/api/auth/signout', form({ csrfToken: await csrfToken(), json: 'true', callbackUrl: '/sign-in' }))
}
