'use client'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { ThemeProvider } from 'next-themes'
import type { ReactNode } from 'react'
import { ToastProvider } from './toast'

/** What every page stands in: theme, toasts, and the nonce for what the libraries write into the page. */
export function Providers({ nonce, children }: { nonce?: string | undefined; children: ReactNode }) {
  return (
    <ThemeProvider
      attribute="class"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      {...(nonce && { nonce })}
    >
      <CSPProvider {...(nonce && { nonce })}>
        <Tooltip.Provider delay={500}>
          <ToastProvider>{children}</ToastProvider>
        </Tooltip.Provider>
      </CSPProvider>
    </ThemeProvider>
  )
}
