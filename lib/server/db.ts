import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
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
  return { pool, db: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

type Connection = ReturnType<typeof connect>
const kept = globalThis as { verbatimConnection?: Connection }

// Development reloads modules; the connections are kept over a reload.
const connection = (kept.verbatimConnection ??= connect())

/** The database through Prisma: commands and queries. */
export const db: Connection['db'] = connection.db

/** The same connections without Prisma: bulk writes, cursors and streams. */
export const pool: Connection['pool'] = connection.pool

/** Ends all connections, so that a command-line process can exit. */
export async function disconnect(): Promise<void> {
  await db.$disconnect()
  if (!pool.ended) await pool.end()
  delete kept.verbatimConnection
}
