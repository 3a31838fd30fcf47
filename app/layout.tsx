import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/source-serif-4/index.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Providers } from '@/components/ui/providers'
import { words } from '@/lib/words'
import { articleFont, interfaceFont } from './fonts'

const say = words.pages.layout

export const metadata: Metadata = {
  title: { default: 'Verbatim', template: '%s · Verbatim' },
  description: say.theWorkspaceInWhich,
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f4' },
    { media: '(prefers-color-scheme: dark)', color: '#161615' },
  ],
}

/** Reading the nonce makes every page dynamic, which its Content-Security-Policy needs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html
      lang={words.language}
      className={`${interfaceFont.variable} ${articleFont.variable}`}
      suppressHydrationWarning
    >
      <body>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  )
}
