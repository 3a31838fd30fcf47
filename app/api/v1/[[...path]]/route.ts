import { problem } from '@/lib/server/http/problem'

/** Whatever no other route answers: a program that mistyped an address reads why, as it reads every other refusal. */
const nothing = () =>
  problem({ code: 'not_found', message: 'The API has no such address; /api/v1/openapi.json has all.' })

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT }
