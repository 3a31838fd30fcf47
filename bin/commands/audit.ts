import type { Command } from 'commander'
import { Failure, openDatabase, print } from './operator'

type Options = { desk?: string; json?: boolean }

/** `audit replay`: does the record, replayed from its beginning, give what the tables hold? */
export function register(program: Command): void {
  const audit = program.command('audit').description('the record of all changes')
  audit
    .command('replay')
    .description('rebuild the state from the record and compare')
    .option('--desk <slug>', 'only this desk; all desks when absent')
    .option('--json', 'print machine-readable output')
    .action(replay)
}

async function replay({ desk, json }: Options): Promise<void> {
  await openDatabase()
  const { db } = await import('@/lib/server/db')
  const { replayAudit } = await import('@/lib/server/queries/replay-audit')
  const desks = await db.desk.findMany({ where: desk ? { slug: desk } : {}, orderBy: { slug: 'asc' } })
  if (desk && desks.length === 0) throw new Failure(`There is no desk “${desk}”.`)
  const reports = []
  for (const { id, slug } of desks) reports.push({ desk: slug, ...(await replayAudit(id)) })
  const equal = reports.every(({ differences }) => differences.length === 0)
  const lines = reports.flatMap(({ desk: slug, events, subjects, differences }) => [
    `${slug}: ${events} events on ${subjects} subjects ${differences.length === 0 ? 'give exactly the state in the tables.' : 'do not give the state in the tables:'}`,
    ...differences.map((difference) => `  ${difference}`),
  ])
  print(json, { equal, desks: reports }, lines)
  if (!equal) throw new Failure('The record and the state differ. Nothing was changed.')
}
