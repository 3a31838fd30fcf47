import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { Client, Pool, type PoolClient } from 'pg'
import { PrismaClient } from '@/prisma/generated/client'

export { Prisma } from '@/prisma/generated/client'

/** Connections of this process: enough to keep two cores of PostgreSQL busy, few enough for several servers. */
const maxConnections = 12

function connect() {
  const connectionString = process.env['DATABASE_URL']
  // A build loads every module, and asks no database.
  const isBuild = process.env['NEXT_PHASE'] === 'phase-production-build'
  if (!connectionString && !isBuild) throw new Error('DATABASE_URL is not set. Start Verbatim with “npm start”.')
  const pool = new Pool({
    ...(connectionString && { connectionString }),
    max: maxConnections,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  // A killed database ends idle connections with an error; the pool opens new ones when asked next.
  pool.on('error', () => undefined)
  pool.on('connect', inTurn)
  return { pool, db: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

/**
 * Lets a connection's queries wait for one another here. Prisma asks for the parts of an `include` all at once, also
 * inside a transaction, which has one connection; pg queues them for now, and will refuse from version 9.
 * What brings a callback or reads by itself (a pool's own query, a cursor, a COPY) goes straight on.
 */
function inTurn(client: PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>
  let before: Promise<unknown> = Promise.resolve()
  const ask = (...args: unknown[]) => {
    const readsByItself = typeof (args[0] as { submit?: unknown } | undefined)?.submit === 'function'
    if (readsByItself || typeof args.at(-1) === 'function') return query(...args)
    const answer = before.then(() => query(...args))
    before = answer.catch(() => undefined)
    return answer
  }
  client.query = ask as unknown as typeof client.query
}

type Connection = ReturnType<typeof connect>
const kept = globalThis as { verbatimConnection?: Connection }

// Development reloads modules; the connections are kept over a reload.
const connection = (kept.verbatimConnection ??= connect())

/** The database through Prisma: commands and queries. */
export const db: Connection['db'] = connection.db

/** The same connections without Prisma: bulk writes, cursors and streams. */
export const pool: Connection['pool'] = connection.pool

/** A connection outside the pool, for whoever listens for as long as the process lives: to be opened and ended there. */
export const ownConnection = (): Client =>
  new Client({
    ...{ connectionString: process.env['DATABASE_URL'], application_name: 'verbatim live' },
    ...{ keepAlive: true, connectionTimeoutMillis: 5_000, query_timeout: 5_000 },
  })

/** Ends all connections, so that a command-line process can exit. */
export async function disconnect(): Promise<void> {
  await db.$disconnect()
  if (!pool.ended) await pool.end()
  delete kept.verbatimConnection
}
