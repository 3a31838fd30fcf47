import 'server-only'
import { z } from 'zod'
import {
  createThreadInput,
  editCommentInput,
  notificationFilter,
  notificationPage,
  readNotificationsInput,
  replyInput,
  resolveThreadInput,
  threadFilter,
  threadView,
} from '@/lib/schemas/comment'
import { pageOf, personRef } from '@/lib/schemas/common'
import { presenceInput } from '@/lib/schemas/live'
import { liveFilter } from '../../live/scope'
import { memberFilter } from '../../queries/list-members'
import { bodyOf, type Operations, revisionOnly } from './operation'

/** Comments, inboxes, and who is there. */
export const togetherOperations: Operations = {
  'GET /articles/[id]/threads': {
    summary: 'The comment threads of an article, the first one first',
    query: threadFilter,
    answer: pageOf(threadView),
  },
  'POST /articles/[id]/threads': {
    summary: 'Open a thread on an annotation or on a passage of the current version',
    description: 'Who is in `mentions` is told of it, and so is who made the annotation.',
    body: bodyOf(createThreadInput, 'articleId'),
    answer: threadView,
    status: 201,
    kind: 'create',
  },
  'PATCH /threads/[id]': {
    summary: 'Resolve a thread, or open it again',
    body: bodyOf(resolveThreadInput, 'threadId'),
    answer: threadView,
    kind: 'write',
    keyed: true,
  },
  'POST /threads/[id]/comments': {
    summary: 'Answer in a thread; those who spoke in it are told',
    body: bodyOf(replyInput, 'threadId'),
    answer: threadView,
    status: 201,
    kind: 'create',
  },
  'PATCH /comments/[id]': {
    summary: 'Change your own comment',
    body: bodyOf(editCommentInput, 'commentId'),
    answer: threadView,
    kind: 'write',
    keyed: true,
  },
  'DELETE /comments/[id]': {
    summary: 'Delete your own comment; an admin may delete any',
    body: revisionOnly,
    answer: threadView,
    kind: 'write',
    keyed: true,
  },
  'GET /members': {
    summary: 'The people who work on the desk, by name',
    query: memberFilter,
    answer: pageOf(personRef),
  },
  'GET /notifications': { summary: 'Your inbox, newest first', query: notificationFilter, answer: notificationPage },
  'POST /notifications/read': {
    summary: 'Mark some of your notifications, or all, as read',
    body: readNotificationsInput,
    answer: z.object({ unread: z.int() }),
    kind: 'create',
  },
  'POST /presence': {
    summary: 'Say which article you have open, and where you are in it',
    description: 'Again every few seconds: who has said nothing for 45 seconds is gone.',
    body: presenceInput,
    status: 204,
    kind: 'act',
  },
  'GET /events': {
    summary: 'What happens on an article, in a story, or on the whole desk, as server-sent events',
    description: `\`change\` says that something was written, with its place in the desk’s record as its id: come back with
\`Last-Event-ID\` and be told what you missed. \`reload\`: that is too much, read anew. \`notification\` counts what is unread
in your inbox. For an article also \`present\`, \`presence\` and \`left\`: who has it open.`,
    query: liveFilter,
    files: ['text/event-stream'],
  },
}
