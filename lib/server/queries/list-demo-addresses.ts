import 'server-only'
import { db } from '../db'
import { demoWorks } from '../people/principals'

/** The demo accounts' addresses where they work, which is on this machine alone; else none. */
export async function listDemoAddresses(): Promise<string[]> {
  if (!demoWorks()) return []
  const users = await db.user.findMany({ where: { isDemo: true, disabledAt: null }, orderBy: { createdAt: 'asc' } })
  return users.map(({ email }) => email)
}
