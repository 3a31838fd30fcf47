import { openApiDocument } from '@/lib/server/http/openapi'

/** For everybody: it says nothing about any desk. */
export const GET = () => Response.json(openApiDocument(), { headers: { 'cache-control': 'no-cache' } })
