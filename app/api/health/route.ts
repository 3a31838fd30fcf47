import { readHealth } from '@/lib/server/queries/read-health'

/** Whether this server can do its work: for launchers, load balancers and people. */
export async function GET(): Promise<Response> {
  const health = await readHealth()
  const headers = { 'cache-control': 'no-store' }
  return health.status === 'ok'
    ? Response.json(health, { headers })
    : Response.json(health, { status: 503, headers: { ...headers, 'retry-after': '2' } })
}
