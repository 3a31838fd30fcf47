import 'server-only'
import { z } from 'zod'
import { id, pageOf } from '@/lib/schemas/common'
import {
  addPersonInput,
  browserView,
  createTokenInput,
  newPassword,
  personView,
  role,
  sessionView,
  tokenView,
} from '@/lib/schemas/person'
import type { Operations } from './operation'

/** People, their tokens and where they are signed in. */
export const peopleOperations: Operations = {
  'GET /session': { summary: 'Who is asking, on which desk', answer: sessionView },
  'POST /session': {
    summary: 'Go to another desk of yours; for browsers alone',
    body: z.strictObject({ deskId: id }),
    answer: sessionView,
    kind: 'act',
  },
  'GET /sessions': { summary: 'The browsers in which you are signed in', answer: pageOf(browserView) },
  'DELETE /sessions/[id]': { summary: 'Sign a browser out', status: 204, kind: 'act' },
  'POST /account/password': {
    summary: 'Change your password; all other browsers are signed out',
    body: z.strictObject({ current: z.string(), password: newPassword }),
    status: 204,
    kind: 'act',
  },
  'GET /tokens': { summary: 'Your tokens on this desk', answer: pageOf(tokenView) },
  'POST /tokens': {
    summary: 'Make a token; it is shown this once',
    body: createTokenInput,
    answer: tokenView.extend({ token: z.string() }),
    status: 201,
    kind: 'act',
  },
  'DELETE /tokens/[id]': { summary: 'End a token', answer: tokenView, kind: 'act' },
  'GET /people': { summary: 'Who is on this desk', answer: pageOf(personView) },
  'POST /people': {
    summary: 'Add somebody to the desk',
    body: addPersonInput,
    answer: personView,
    status: 201,
    kind: 'act',
  },
  'PATCH /people/[id]': {
    summary: 'Give another role, or close or reopen the account',
    description: 'The role `null` takes somebody off the desk. A right that is taken ends at once.',
    body: z.union([z.strictObject({ role: role.nullable() }), z.strictObject({ disabled: z.boolean() })]),
    answer: personView,
    kind: 'act',
  },
  'POST /people/[id]/password': {
    summary: 'Give somebody a new password; all their browsers are signed out',
    body: z.strictObject({ password: newPassword }),
    answer: personView,
    kind: 'act',
  },
}
