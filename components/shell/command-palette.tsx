'use client'
import { Dialog } from '@base-ui/react/dialog'
import { Command } from 'cmdk'
import { BookOpenText, FileText, Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { MatchedText } from '@/components/ui/matched-text'
import { Spinner } from '@/components/ui/spinner'
import { words } from '@/lib/words'
import type { Place } from './places'
import { useFound } from './use-found'

const say = words.shell.commandPalette

type CommandPaletteProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  places: readonly Place[]
  canImport: boolean
}

const importing = { href: '/import', label: say.importArticles, icon: Plus } as const

/** Goes anywhere by typing: screens, stories, articles. */
export function CommandPalette({ open, onOpenChange, places, canImport }: CommandPaletteProps) {
  const router = useRouter()
  const [query, setQuery] = useState('')
  const { stories, articles, state } = useFound(query, open)
  const wanted = query.trim().toLowerCase()
  const screens = [...places, ...(canImport ? [importing] : [])].filter(({ label }) =>
    label.toLowerCase().includes(wanted),
  )
  const go = (href: string) => {
    onOpenChange(false)
    setQuery('')
    router.push(href)
  }
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/35 dark:bg-black/60" />
        <Dialog.Popup
          aria-label={say.findAScreenA}
          className="fixed top-[12vh] left-1/2 z-50 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-lg border border-line bg-raised shadow-pop"
        >
          <Command label={say.findAScreenA} shouldFilter={false}>
            <div className="relative border-line border-b">
              <Command.Input
                value={query}
                onValueChange={setQuery}
                placeholder={say.aScreenAStory}
                className="h-12 w-full bg-transparent pr-10 pl-4 text-md outline-none placeholder:text-ink-3"
              />
              <span className="absolute inset-y-0 right-4 flex items-center text-ink-3">
                {state === 'asking' && <Spinner label={say.searching} />}
              </span>
            </div>
            <Command.List className="max-h-[50vh] overflow-y-auto p-1 pb-2">
              <Command.Empty className="px-3 py-6 text-center text-ink-2 text-sm">
                {state === 'asking' ? say.searching2 : say.nothingOnThisDesk}
              </Command.Empty>
              <Section heading={say.screens}>
                {screens.map(({ href, label, icon: Icon }) => (
                  <Item key={href} value={href} onSelect={() => go(href)} icon={<Icon aria-hidden size={16} />}>
                    <MatchedText text={label} query={query} />
                  </Item>
                ))}
              </Section>
              <Section heading={words.shell.places.stories}>
                {stories.map(({ id, title }) => (
                  <Item
                    key={id}
                    value={id}
                    onSelect={() => go(`/stories/${id}`)}
                    icon={<BookOpenText aria-hidden size={16} />}
                  >
                    <MatchedText text={title} query={query} />
                  </Item>
                ))}
              </Section>
              <Section heading={words.shell.places.articles}>
                {articles.map(({ id, title, outlet }) => (
                  <Item
                    key={id}
                    value={id}
                    onSelect={() => go(`/articles/${id}`)}
                    icon={<FileText aria-hidden size={16} />}
                  >
                    <MatchedText text={title} query={query} />
                    {outlet && <span className="ml-auto shrink-0 pl-3 text-ink-3 text-xs">{outlet}</span>}
                  </Item>
                ))}
              </Section>
              {state === 'failed' && (
                <p role="alert" className="px-3 py-2 text-negative-fg text-sm">
                  {say.storiesAndArticlesCould}
                </p>
              )}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Section({ heading, children }: { heading: string; children: ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-xs"
    >
      {children}
    </Command.Group>
  )
}

type ItemProps = { value: string; onSelect: () => void; icon: ReactNode; children: ReactNode }

const Item = ({ value, onSelect, icon, children }: ItemProps) => (
  <Command.Item
    value={value}
    onSelect={onSelect}
    className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-3 text-sm data-[selected=true]:bg-accent-wash pointer-coarse:min-h-11"
  >
    <span className="shrink-0 text-ink-3">{icon}</span>
    {children}
  </Command.Item>
)
