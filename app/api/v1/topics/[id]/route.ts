import { editTopic } from '@/lib/server/commands/edit-topic'
import { route } from '@/lib/server/http/route'
import { changeOf } from '@/lib/server/library/change-of'
import { getTopic, noTopic } from '@/lib/server/queries/get-topic'

export const GET = route(({ principal, params }) => getTopic(principal, params['id'] ?? ''))

export const PATCH = route(async (call) => {
  const change = changeOf(call, 'topicId', noTopic)
  return change.ok ? editTopic(call.principal, change.value) : change
})
