import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { expect, Failure, onDesk, openDatabase, operator, print } from './operator'

type Options = {
  desk: string
  as?: string
  json?: boolean
  format: string
  out: string
  status?: string
  story?: string
  article?: string
  since?: string
}

/** `export --format F --out FILE`: writes the annotations that a filter means; the approved ones by default. */
export function register(program: Command): void {
  onDesk(program.command('export').description('export annotations to a file'))
    .requiredOption('--format <format>', 'jsonl, csv or w3c; or comments, for what was said')
    .requiredOption('--out <file>', 'where to write; - for the standard output')
    .option('--status <status>', 'approved, draft, submitted, changes_requested, rejected or any', 'approved')
    .option('--story <story>', 'only this story: its id or its title')
    .option('--article <id>', 'only this article')
    .option('--since <day>', 'only what changed on or after this day')
    .action(exportToFile)
}

async function exportToFile({ out, json, format, ...options }: Options): Promise<void> {
  await openDatabase()
  const principal = await operator(options)
  const { runExport } = await import('@/lib/server/exports/run-export')
  const storyId = options.story && (await storyNamed(principal.deskId, options.story))
  const filter = { status: options.status, storyId, articleId: options.article, since: options.since }
  const { exportComments } = await import('@/lib/server/queries/export-comments')
  const { status: _status, ...places } = filter
  const { chunks, fileName } = expect(
    format === 'comments'
      ? await exportComments(principal, given(places))
      : await runExport(principal, format, given(filter)),
  )
  if (out === '-') return pipeline(Readable.from(chunks), process.stdout, { end: false })
  const path = resolve(process.env['VERBATIM_CALLED_FROM'] ?? process.cwd(), out)
  const partial = `${path}.partial`
  // Under its own name only when it is whole: a file that is there is one that can be trusted.
  try {
    await pipeline(Readable.from(chunks), createWriteStream(partial))
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw new Failure(`${path} could not be written: ${(error as Error).message}. Nothing was left behind.`)
  }
  print(json, { file: path, format, suggestedName: fileName }, [`Written to ${path}.`])
}

const given = (filter: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value))

async function storyNamed(deskId: string, wanted: string): Promise<string> {
  const { db } = await import('@/lib/server/db')
  const { nameKey } = await import('@/lib/domain/names/name-key')
  const byId = /^[0-9a-f-]{36}$/.test(wanted)
  const story = await db.story.findFirst({
    where: { deskId, ...(byId ? { id: wanted } : { titleKey: nameKey(wanted) }) },
  })
  if (!story) throw new Failure(`There is no story “${wanted}” on this desk.`)
  return story.id
}
