'use client'

import { CSPProvider } from '@base-ui/react/csp-provider'
import { ThemeProvider } from 'next-themes'
import type { ReactNode } from 'react'
import { ToastProvider } from './toast'

/** What every screen stands in: the theme, the nonce for what a library styles, and the messages. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <ThemeProvider attribute="class" defaultTheme="system" disableTransitionOnChange {...(nonce && { nonce })}>
      <CSPProvider {...(nonce && { nonce })}>
        <ToastProvider>{children}</ToastProvider>
      </CSPProvider>
    </ThemeProvider>
  )
}
