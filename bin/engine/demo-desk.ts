import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

type DemoDesk = { readonly databaseUrl: string; readonly dataFolder: string; readonly password: string }

/**
 * Runs the seed, unless the demo desk stands as the last seed of this data folder left it: finished, or somebody's
 * own, with the same accounts and a password that is still the printed one. Asking takes one query; the seed takes a
 * process that loads the server floor, many seconds on a busy machine.
 */
export async function seedOnce(desk: DemoDesk, seed: () => Promise<void>): Promise<void> {
  const stamp = join(desk.dataFolder, 'demo-desk')
  const state = await stateOf(desk)
  if (state !== undefined && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return
  await seed()
  writeFileSync(stamp, (await stateOf(desk)) ?? '', { mode: 0o600 })
}

/** SHA-256 over all that the seed looks at before it decides that nothing is to be done; undefined without a desk. */
async function stateOf({ databaseUrl, password }: DemoDesk): Promise<string | undefined> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      `SELECT desk.id,
              ARRAY(SELECT u.id || u.password_hash FROM membership JOIN "user" u ON u.id = user_id
                     WHERE desk_id = desk.id AND is_demo ORDER BY u.id) AS accounts,
              EXISTS (SELECT 1 FROM audit_event
                       WHERE subject_type = 'desk' AND subject_id = desk.id AND action = 'desk.seed') AS seeded
         FROM desk WHERE slug = 'demo'`,
    )
    if (rows.length === 0) return undefined
    return createHash('sha256')
      .update(JSON.stringify([password, rows]))
      .digest('hex')
  } finally {
    await client.end()
  }
}
