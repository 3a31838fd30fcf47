import 'server-only'
import { writeAudit } from '../audit'
import { db, pool } from '../db'
import { newId } from '../new-id'
import { hashPassword, verifyPassword } from '../passwords'
import { createDesk } from './create-desk'
import { type DemoPeople, demoPeople, readDemoPeople } from './demo/people'
import { tellDemoStory } from './tell-demo-story'

const slug = 'demo'
/** Any number that nothing else locks by: two servers that start at once seed one after the other. */
const lockNumber = 72_707_370

/**
 * Makes the demo desk once: its three accounts, its vocabulary, and a story with annotations in every
 * status, through the same commands as everything else. Killed half-way, it goes on where it stopped. Where
 * the desk stands, nothing changes, except that the demo accounts take the password that is printed at start.
 */
export function seedDemo(password: string): Promise<'seeded' | 'present'> {
  return alone(async () => {
    const desk = await db.desk.findUnique({ where: { slug } })
    const people = desk ? await readDemoPeople(desk.id) : await foundDesk(password)
    if (!people) return 'present'
    await keepPassword(people, password)
    if (await isSeeded(people)) return 'present'
    await tellDemoStory(people)
    await markSeeded(people)
    return 'seeded'
  })
}

async function alone<T>(work: () => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber])
    return await work()
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [lockNumber])
    client.release()
  }
}

async function foundDesk(password: string): Promise<DemoPeople | undefined> {
  const passwordHash = await hashPassword(password)
  const deskId = await db.$transaction(async (tx) => {
    const users = demoPeople.map(({ role, ...person }) => ({
      ...person,
      id: newId(),
      isDemo: true,
      passwordHash,
      role,
    }))
    await tx.user.createMany({ data: users.map(({ role: _, ...user }) => user) })
    const admin = users.find(({ role }) => role === 'admin') as (typeof users)[number]
    const founder = await createDesk(tx, { slug, name: 'Demo desk', founder: { userId: admin.id, name: admin.name } })
    await tx.membership.createMany({
      data: users.map(({ id, role }) => ({ deskId: founder.deskId, userId: id, role })),
    })
    await writeAudit(
      tx,
      founder,
      users.map(({ id, email, name, role, isDemo }) => ({
        action: 'person.add',
        subjectType: 'person',
        subjectId: id,
        before: null,
        after: { id, email, name, role, isDemo, disabledAt: null },
      })),
    )
    return founder.deskId
  })
  return readDemoPeople(deskId)
}

/** A data folder may be new while the database is not: the password that is printed must be the one that works. */
async function keepPassword({ admin }: DemoPeople, password: string): Promise<void> {
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: admin.userId } })
  if (await verifyPassword(passwordHash, password)) return
  const emails = demoPeople.map(({ email }) => email)
  await db.user.updateMany({
    where: { email: { in: emails }, isDemo: true },
    data: { passwordHash: await hashPassword(password) },
  })
}

async function isSeeded({ admin }: DemoPeople): Promise<boolean> {
  const marked = await db.auditEvent.findFirst({
    where: { subjectId: admin.deskId, action: seeded },
    select: { id: true },
  })
  return marked !== null
}

async function markSeeded({ admin }: DemoPeople): Promise<void> {
  const { id, name, createdAt } = await db.desk.findUniqueOrThrow({ where: { slug } })
  const state = { id, slug, name, createdAt: createdAt.toISOString() }
  await db.$transaction((tx) =>
    writeAudit(tx, admin, [{ action: seeded, subjectType: 'desk', subjectId: id, before: state, after: state }]),
  )
}

const seeded = 'desk.seed'
