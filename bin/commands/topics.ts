import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { TopicsImported } from '@/lib/schemas/vocabulary'
import { expect, Failure, onDesk, openDatabase, operator, print } from './operator'

/** `topics import FILE`: brings the IPTC Media Topics up to date from their published JSON. */
export function register(program: Command): void {
  const topics = program.command('topics').description('look after a desk’s topics')
  onDesk(topics.command('import').description('import the IPTC Media Topics file').argument('<file>')).action(
    importFile,
  )
}

async function importFile(path: string, options: { desk: string; as?: string; json?: boolean }): Promise<void> {
  const file = await read(path)
  await openDatabase()
  const principal = await operator(options)
  const { importTopics } = await import('@/lib/server/commands/import-topics')
  const done: TopicsImported = expect(await importTopics(principal, { file }))
  print(options.json, done, [
    `${done.created} topics added, ${done.changed} changed, ${done.unchanged} as they were; ${done.retired} are retired.`,
  ])
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(resolve(process.env['VERBATIM_CALLED_FROM'] ?? process.cwd(), path), 'utf8')
  } catch (error) {
    throw new Failure(`${path} can’t be opened (${(error as NodeJS.ErrnoException).code ?? 'for a reason unknown'}).`)
  }
}
