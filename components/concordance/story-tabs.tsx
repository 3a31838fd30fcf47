'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from '@/components/ui/class-names'
import { words } from '@/lib/words'

const said = words.concordance.tabs
const tabs = [
  ['', said.articles],
  ['/concordance', said.concordance],
  ['/differences', said.differences],
  ['/timeline', said.timeline],
  ['/coverage', said.coverage],
  ['/compare', said.compare],
  ['/sources', said.sources],
  ['/corrections', said.corrections],
  ['/brief', said.brief],
] as const

/** On a phone not all of them fit. */
const intoView = (tab: HTMLElement | null) => tab?.scrollIntoView({ inline: 'center', block: 'nearest' })

/** The ways to look at one story; each has its address. */
export function StoryTabs({ storyId }: { storyId: string }) {
  const path = usePathname()
  const base = `/stories/${storyId}`
  return (
    <nav aria-label={said.label} className="-mx-4 mb-6 overflow-x-auto px-4 sm:mx-0 sm:px-0 print:hidden">
      <ul className="flex min-w-max gap-1 border-line border-b">
        {tabs.map(([below, label]) => {
          const isHere = path === `${base}${below}` || (below !== '' && path.startsWith(`${base}${below}/`))
          return (
            <li key={below}>
              <Link
                ref={isHere ? intoView : undefined}
                href={`${base}${below}`}
                aria-current={isHere ? 'page' : undefined}
                className={classNames(
                  '-mb-px flex h-9 items-center border-b-2 px-3 font-medium text-sm hover:text-ink pointer-coarse:h-11',
                  isHere ? 'border-accent text-ink' : 'border-transparent text-ink-2',
                )}
              >
                {label}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
