import { Client } from 'pg'

/** The address of another database on the same server. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Makes a database, empty or as a copy of a template that nobody is connected to. */
export const createDatabase = (serverUrl: string, name: string, template = 'template0') =>
  run(serverUrl, `CREATE DATABASE "${name}" TEMPLATE "${template}"`)

/** Drops a database, ending whoever is still connected to it. */
export const dropDatabase = (serverUrl: string, name: string) =>
  run(serverUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)

async function run(serverUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
