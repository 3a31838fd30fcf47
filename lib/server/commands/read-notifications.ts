import 'server-only'
import { ok } from '@/lib/domain/result'
import { readNotificationsInput } from '@/lib/schemas/comment'
import { command } from '../command'

/** Marks one's own notifications as read, some or all. The answer says how many are not. It is no change of the desk’s. */
export const readNotifications = command(
  'read-notifications',
  readNotificationsInput,
  async ({ principal: { deskId, userId }, tx, now }, input) => {
    const unread = { deskId, userId, readAt: null }
    await tx.notification.updateMany({
      where: 'ids' in input ? { ...unread, id: { in: input.ids } } : unread,
      data: { readAt: now },
    })
    return ok({ unread: await tx.notification.count({ where: unread }) })
  },
)
