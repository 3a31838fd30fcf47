import 'server-only'
import { ok, refuse } from '@/lib/domain/result'
import { can } from '@/lib/policies/can'
import { resolveThreadInput } from '@/lib/schemas/comment'
import { command } from '../command'
import { lockThread } from '../comments/load-thread'
import { stale } from '../library/stale'
import { threadSnapshot } from '../views/comment-snapshot'
import { threadInclude, threadView } from '../views/thread-view'

/** Says that a thread is settled, or opens it again. Saying what is so already changes nothing. */
export const resolveThread = command(
  'resolve-thread',
  resolveThreadInput,
  async ({ principal, tx, now, record }, { threadId, resolved, revision }) => {
    if (!can(principal, 'comment.resolve')) return refuse('forbidden', 'Your role can’t resolve threads on this desk.')
    const found = await lockThread(tx, principal, threadId)
    if (!found.ok) return found
    const before = found.value
    if (before.revision !== revision) return stale('thread', threadView(before, principal))
    if (resolved === (before.resolvedAt !== null)) return ok(threadView(before, principal))
    const after = await tx.commentThread.update({
      where: { id: threadId },
      data: {
        ...{ resolvedById: resolved ? principal.userId : null, resolvedAt: resolved ? now : null },
        ...{ updatedAt: now, revision: { increment: 1 } },
      },
      include: threadInclude,
    })
    record({
      ...{ action: resolved ? 'thread.resolve' : 'thread.reopen', subjectType: 'thread', subjectId: threadId },
      ...{ before: threadSnapshot(before), after: threadSnapshot(after) },
    })
    return ok(threadView(after, principal))
  },
)
