/** Whether this process answers at all; it asks nothing else, the database least. */
export const GET = (): Response => new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
