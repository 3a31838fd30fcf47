import 'server-only'
import type { z } from 'zod'
import type { liveEvents } from '@/lib/schemas/live'
import type { Principal } from '@/lib/schemas/person'
import { countUnread } from '../queries/list-notifications'
import { hub } from './hub'
import { missedChanges, recordEnd } from './missed-changes'
import type { ChangeNotice, Notice } from './notice'
import { whoIsPresent } from './presence'
import type { Scope } from './scope'

type Events = typeof liveEvents
type Listener = {
  readonly principal: Principal
  readonly scope: Scope
  /** The place in the record up to which everything was heard. */
  readonly heardTo: number | undefined
  /** Asked at every beat: a right that was taken ends the stream. */
  readonly stillMay: () => Promise<boolean>
}

/** More changes than this are told in one word: read anew. */
const mostReplayed = 500
/** Whoever takes so little of what is sent is let go; they come back and are told what they missed. */
const mostWaitingBytes = 1_000_000

/**
 * Server-sent events for one listener: what concerns them, in the order of the commits, each change once. It outlives
 * the database: what it missed meanwhile it tells when the database is back. Source: WHATWG HTML, 9.2.
 */
export function eventStream({ principal, scope, heardTo, stillMay }: Listener): ReadableStream<Uint8Array> {
  const { deskId, userId } = principal
  const encoder = new TextEncoder()
  let last = heardTo
  let isBehind = true
  /** How often the ear was lost: who caught up before it was lost again has to do so once more. */
  let losses = 0
  let hasEnded = false
  let doing: Promise<void> = Promise.resolve()
  let unsubscribe = () => undefined as void
  let controller: ReadableStreamDefaultController<Uint8Array>

  function write(text: string): void {
    if (hasEnded) return
    controller.enqueue(encoder.encode(text))
    if ((controller.desiredSize ?? 0) < -mostWaitingBytes) end()
  }
  const send = <Name extends keyof Events>(name: Name, data: z.input<Events[Name]>, id?: number) =>
    write(`${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)

  function end(): void {
    if (hasEnded) return
    hasEnded = true
    unsubscribe()
    controller.close()
  }

  /** One thing after the other. What the database could not answer is caught up with later. */
  function inTurn(work: () => Promise<void>): void {
    doing = doing
      .then(() => (hasEnded ? undefined : work()))
      .catch(() => {
        isBehind = true
      })
  }

  async function catchUp(): Promise<void> {
    const lossesBefore = losses
    const recorded = await recordEnd(deskId)
    await scope.refresh()
    const missed = await missedChanges(deskId, last ?? recorded, recorded)
    const items = scope.articleId && (await whoIsPresent(deskId, scope.articleId))
    const unread = await countUnread({ deskId, userId })
    const changes = missed?.filter(scope.concerns)
    if (!changes || changes.length > mostReplayed) send('reload', {}, recorded)
    else for (const change of changes) tellChange(change)
    last = recorded
    isBehind = losses !== lossesBefore
    // It carries the end of the record, so that also who has heard of no change yet knows where to go on.
    if (items) send('present', { items }, recorded)
    send('notification', { unread }, recorded)
  }

  async function hear(notice: Notice): Promise<void> {
    if (notice.what === 'notification') {
      if (notice.userId === userId) send('notification', { unread: await countUnread({ deskId, userId }) })
    } else if (notice.what === 'change') {
      if (isBehind || notice.sequence <= (last ?? 0)) return
      if (scope.dependsOn(notice)) await scope.refresh()
      if (scope.concerns(notice)) tellChange(notice)
      last = notice.sequence
    } else if (notice.articleId === scope.articleId) {
      if (notice.what === 'presence') send('presence', notice.page)
      else send('left', { tab: notice.tab })
    }
  }

  const tellChange = ({ sequence, subjectType, subjectId, action, articleId, by, revision }: ChangeNotice) =>
    send('change', { subjectType, subjectId, action, articleId, by, ...(revision !== null && { revision }) }, sequence)

  return new ReadableStream<Uint8Array>(
    {
      start: (given) => {
        controller = given
        write('retry: 2000\n\n')
        unsubscribe = hub().subscribe({
          ...{ deskId, userId, end },
          fallBehind: () => {
            losses++
            isBehind = true
          },
          hear: (notice) => inTurn(() => hear(notice)),
          catchUp: () => inTurn(catchUp),
          beat: () => {
            write(': beat\n\n')
            inTurn(async () => {
              if (!(await stillMay())) return end()
              if (isBehind) await catchUp()
            })
          },
        })
        if (hasEnded) unsubscribe()
      },
      cancel: () => {
        hasEnded = true
        unsubscribe()
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 16_384 }),
  )
}
