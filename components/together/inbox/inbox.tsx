'use client'
import { Bell, CheckCheck } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { listNotifications, readNotifications } from '@/components/api/together'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LoadMore } from '@/components/ui/load-more'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { useToast } from '@/components/ui/toast'
import type { NotificationView } from '@/lib/schemas/comment'
import { words } from '@/lib/words'
import { NotificationRow } from './notification-row'
import { setUnread, useUnread } from './unread'

const said = words.together.inbox
const pageSize = 30

/** What others have said to this person or decided on their work, newest first. */
export function Inbox() {
  const [items, setItems] = useState<readonly NotificationView[]>()
  const [next, setNext] = useState<string | null>(null)
  const [failed, setFailed] = useState<string>()
  const unread = useUnread()
  const toast = useToast()

  /** The first page anew: what came lately stands on top, and what was loaded already stays. */
  const read = useCallback(async () => {
    const answer = await listNotifications(pageSize)
    setFailed(answer.ok ? undefined : answer.error.message)
    if (!answer.ok) return
    const { items: newest, nextCursor, unread: count } = answer.value
    setItems((all) => {
      const fresh = new Set(newest.map(({ id }) => id))
      const oldest = newest.at(-1)?.at ?? ''
      return [...newest, ...(all ?? []).filter(({ id, at }) => !fresh.has(id) && at <= oldest)]
    })
    setNext((cursor) => cursor ?? nextCursor)
    setUnread(count)
  }, [])
  const shownUnread = items?.filter((one) => !one.read).length ?? 0
  // Read at first, and again whenever more is said to be unread than stands here.
  const behind = items === undefined || unread > shownUnread ? unread : undefined
  useEffect(() => {
    if (behind !== undefined) void read()
  }, [behind, read])

  const more = async () => {
    const answer = await listNotifications(pageSize, next ?? undefined)
    if (!answer.ok) throw new Error(answer.error.message)
    const { items: older, nextCursor } = answer.value
    setItems((all) => {
      const known = new Set(all?.map(({ id }) => id))
      return [...(all ?? []), ...older.filter(({ id }) => !known.has(id))]
    })
    setNext(nextCursor)
  }
  const mark = async (ids: readonly string[] | 'all') => {
    const answer = await readNotifications(ids === 'all' ? { all: true } : { ids })
    if (!answer.ok) {
      toast({ message: answer.error.message, tone: 'negative' })
      return
    }
    setItems((all) => all?.map((one) => (ids === 'all' || ids.includes(one.id) ? { ...one, read: true } : one)))
    setUnread(answer.value.unread)
  }

  return (
    <>
      <PageHeader
        title={said.title}
        text={said.hint}
        actions={
          unread > 0 && (
            <Button icon={<CheckCheck size={15} aria-hidden />} onClick={() => void mark('all')}>
              {said.readAll}
            </Button>
          )
        }
      />
      {failed && (
        <Notice
          tone="negative"
          action={
            <Button size="sm" onClick={() => void read()}>
              {words.ui.tryAgain}
            </Button>
          }
        >
          {failed}
        </Notice>
      )}
      <div aria-busy={items === undefined && !failed}>
        {items === undefined && !failed && <Skeleton className="h-40 w-full" />}
        {items?.length === 0 && (
          <EmptyState icon={<Bell size={20} aria-hidden />} title={said.nothing} text={said.nothingHint} />
        )}
        {items && items.length > 0 && (
          <ul aria-label={said.title} className="divide-y divide-line border-line border-y">
            {items.map((one) => (
              <NotificationRow key={one.id} notification={one} onRead={() => void mark([one.id])} />
            ))}
          </ul>
        )}
        <LoadMore hasMore={next !== null} onLoad={more} label={said.more} />
      </div>
    </>
  )
}
