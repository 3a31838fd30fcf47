'use client'

import { Dialog } from '@base-ui/react/dialog'
import { Command } from 'cmdk'
import { FileText, Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { callApi } from '@/components/api/client'
import { Kbd } from '@/components/ui/kbd'
import { pageOf } from '@/lib/schemas/common'
import { places } from './places'

const found = z.object({ id: z.string(), title: z.string(), outlet: z.string().nullish() })
type Found = z.infer<typeof found>

/** Goes anywhere by typing: screens, stories, articles. ⌘K or Ctrl K opens it. */
export function CommandPalette({ isAdmin }: { isAdmin: boolean }) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [hits, setHits] = useState<{ stories: Found[]; articles: Found[] }>({ stories: [], articles: [] })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      setOpen((is) => !is)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  useEffect(() => {
    if (!open) return undefined
    const controller = new AbortController()
    const timer = setTimeout(async () => {
      const search = `?limit=6&q=${encodeURIComponent(query)}`
      const [stories, articles] = await Promise.all(
        ['/stories', '/articles'].map((path) =>
          callApi({ path: path + search, schema: pageOf(found), signal: controller.signal }),
        ),
      )
      if (stories?.ok && articles?.ok) setHits({ stories: stories.value.items, articles: articles.value.items })
    }, 150)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [open, query])

  const go = (href: string) => {
    setOpen(false)
    setQuery('')
    router.push(href)
  }
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-label="Go to or search"
        className="flex h-9 items-center justify-center gap-2.5 rounded-md px-2 text-ink-2 hover:bg-raised hover:text-ink xl:justify-start"
      >
        <Search aria-hidden="true" className="size-4.5" />
        <span className="hidden xl:inline">Go to …</span>
        <span className="ml-auto hidden xl:inline">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      <Dialog.Root open={open} onOpenChange={(next) => setOpen(next)}>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/40" />
          <Dialog.Popup
            aria-label="Go to or search"
            className="fixed top-[14vh] left-1/2 z-50 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-lg border border-line bg-raised shadow-pop"
          >
            <Command label="Go to or search" shouldFilter={false}>
              <Command.Input
                value={query}
                onValueChange={setQuery}
                placeholder="A screen, a story, an article …"
                className="h-12 w-full border-b border-line bg-transparent px-4 text-md outline-none placeholder:text-ink-3"
              />
              <Command.List className="max-h-[50vh] overflow-y-auto p-1">
                <Command.Empty className="px-3 py-6 text-center text-ink-2">Nothing of this name.</Command.Empty>
                <Section heading="Screens">
                  {places
                    .filter(
                      ({ label, adminOnly }) =>
                        (!adminOnly || isAdmin) && label.toLowerCase().includes(query.toLowerCase()),
                    )
                    .map(({ href, label, icon: Icon }) => (
                      <Item key={href} value={href} onSelect={() => go(href)}>
                        <Icon aria-hidden="true" className="size-4 text-ink-3" /> {label}
                      </Item>
                    ))}
                </Section>
                <Section heading="Stories">
                  {hits.stories.map(({ id, title }) => (
                    <Item key={id} value={id} onSelect={() => go(`/stories/${id}`)}>
                      {title}
                    </Item>
                  ))}
                </Section>
                <Section heading="Articles">
                  {hits.articles.map(({ id, title, outlet }) => (
                    <Item key={id} value={id} onSelect={() => go(`/articles/${id}`)}>
                      <FileText aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
                      <span className="truncate">{title}</span>
                      {outlet && <span className="ml-auto pl-3 text-sm whitespace-nowrap text-ink-3">{outlet}</span>}
                    </Item>
                  ))}
                </Section>
              </Command.List>
            </Command>
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </>
  )
}

function Section({ heading, children }: { heading: string; children: React.ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3"
    >
      {children}
    </Command.Group>
  )
}

function Item({ value, onSelect, children }: { value: string; onSelect: () => void; children: React.ReactNode }) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex h-9 cursor-pointer items-center gap-2.5 rounded-sm px-3 text-base data-[selected=true]:bg-accent-wash"
    >
      {children}
    </Command.Item>
  )
}
