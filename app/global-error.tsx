'use client'
import './globals.css'
import { words } from '@/lib/words'

const say = words.pages.globalError

type Props = { error: Error & { digest?: string }; reset: () => void }

/** Stands in when even the frame of the page fails: it needs nothing that could fail again. */
export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang={words.language}>
      <body>
        <main className="grid min-h-dvh place-items-center p-6 text-center" role="alert">
          <div>
            <h1 className="font-semibold text-lg">{say.verbatimCouldNotBe}</h1>
            <p className="mt-2 text-ink-2">{say.text(error.digest)}</p>
            <button type="button" onClick={reset} className="mt-4 rounded-md border border-control px-4 py-2">
              {words.ui.tryAgain}
            </button>
          </div>
        </main>
      </body>
    </html>
  )
}
