import type { Command } from 'commander'
import { Failure, openDatabase, print } from './operator'

/** `db migrate` and `db check`. */
export function register(program: Command): void {
  const db = program.command('db').description('look after the database')
  db.command('migrate')
    .description('bring the database up to date')
    .option('--json', 'print machine-readable output')
    .action(async ({ json }: { json?: boolean }) => {
      await openDatabase()
      const { readHealth } = await import('@/lib/server/queries/read-health')
      const health = await readHealth()
      if (health.status !== 'ok') throw new Failure(health.reason ?? 'The database can’t be reached.')
      print(json, health.migrations, [`The database is up to date: ${health.migrations?.applied} migrations.`])
    })
  db.command('check')
    .description('verify every text, span and audit event in the database')
    .option('--json', 'print machine-readable output')
    .action(async ({ json }: { json?: boolean }) => {
      await openDatabase()
      const { checkDatabase } = await import('@/lib/server/queries/check-database')
      const report = await checkDatabase()
      const wrong = report.checks.filter((check) => check.wrong > 0)
      print(
        json,
        report,
        report.checks.map(({ name, wrong: n }) => `${n === 0 ? 'ok  ' : 'BAD '} ${name}${n ? `: ${n}` : ''}`),
      )
      if (wrong.length > 0) throw new Failure('The database is damaged. Stop Verbatim and restore a backup.')
    })
}
