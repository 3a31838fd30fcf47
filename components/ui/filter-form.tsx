'use client'
import { usePathname, useRouter } from 'next/navigation'
import { type ReactNode, useRef, useTransition } from 'react'
import { words } from '@/lib/words'
import { Spinner } from './spinner'

const say = words.ui.filterForm

const pauseMs = 250

/** Filters of a list, kept in the address: they can be shared, and the way back works. Plain form without scripts. */
export function FilterForm({ label, children }: { label: string; children: ReactNode }) {
  const router = useRouter()
  const path = usePathname()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [pending, startTransition] = useTransition()

  const show = () => {
    if (!form.current) return
    const filled = [...new FormData(form.current)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() ? [[name, value.trim()] as [string, string]] : [],
    )
    const query = new URLSearchParams(filled).toString()
    startTransition(() => router.replace(query ? `${path}?${query}` : path, { scroll: false }))
  }
  return (
    <search aria-label={label}>
      <form
        ref={form}
        className="relative mb-4 flex flex-wrap items-center gap-2 sm:pr-6"
        onChange={() => {
          clearTimeout(timer.current)
          timer.current = setTimeout(show, pauseMs)
        }}
        onSubmit={(event) => {
          event.preventDefault()
          clearTimeout(timer.current)
          show()
        }}
      >
        {children}
        {/* It stands beside the row, so that nothing moves when it comes. */}
        <span className="absolute top-0 right-0 flex h-8.5 items-center text-ink-3 max-sm:-top-8">
          {pending && <Spinner label={say.searching} />}
        </span>
      </form>
    </search>
  )
}
