// @vitest-environment jsdom
import { act, screen } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { SignInForm } from './sign-in-form'

describe('SignInForm', () => {
  it('takes what a browser filled in before the page came to life', async () => {
    const host = document.body.appendChild(document.createElement('div'))
    host.innerHTML = renderToString(<SignInForm destination="/" />)
    screen.getByLabelText<HTMLInputElement>('E-mail').value = 'editor@demo.test'
    screen.getByLabelText<HTMLInputElement>('Password').value = 'the password'
    expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(true)
    const root = await act(() => hydrateRoot(host, <SignInForm destination="/" />))
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('the password')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Sign in' }).disabled).toBe(false)
    await act(() => root.unmount())
  })
})
