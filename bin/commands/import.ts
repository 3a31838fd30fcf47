import { readFile as readBytes, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { type Result, refuse } from '@/lib/domain/result'
import { tooLarge } from '@/lib/formats/decode'
import { readFile } from '@/lib/formats/read-article'
import { type ImportOutcome, maxTextBytes } from '@/lib/schemas/article'
import type { Principal } from '@/lib/schemas/person'
import { Failure, inWords, onDesk, openDatabase, operator, print } from './operator'

type Options = { desk: string; as?: string; story?: string; outlet?: string; json?: boolean }
type Imported = { file: string } & Omit<ImportOutcome, 'note'>
type Failed = { file: string; error: string }

/** `import <file-or-folder>…`: takes articles in, one after the other; a bad file is reported and the rest go on. */
export function register(program: Command): void {
  const command = program
    .command('import')
    .description('take articles in from files and folders (.txt, .md, .html)')
    .argument('<file-or-folder...>')
    .option('--story <name>', 'the story they belong to; made when the desk has none so called')
    .option('--outlet <name>', 'who published them')
  onDesk(command).action(importAll)
}

async function importAll(paths: string[], options: Options): Promise<void> {
  const { found, failed } = await findFiles(paths)
  if (found.length === 0 && failed.length === 0) throw new Failure('There are no files here. Nothing was imported.')
  await openDatabase()
  const principal = await operator(options)
  const imported: Imported[] = []
  const lines: string[] = []
  for (const file of found) {
    const result = await importOne(principal, file, options)
    if (!result.ok) {
      failed.push({ file, error: inWords(result.error) })
      continue
    }
    const { note, articleId, versionId, storyId, status } = result.value
    imported.push({ file, articleId, versionId, storyId, status })
    lines.push(`${status.padEnd(11)}  ${file}${note ? `  (${note})` : ''}`)
  }
  print(options.json, { imported, failed }, [...lines, summary(imported, failed)])
  for (const { file, error } of failed) console.error(`failed       ${file}\n             ${error}`)
  if (failed.length > 0) process.exitCode = 1
}

async function importOne(principal: Principal, file: string, options: Options): Promise<Result<ImportOutcome>> {
  const { createArticle } = await import('@/lib/server/commands/create-article')
  const source = await readSource(file)
  if (!source.ok) return source
  return createArticle(principal, {
    ...source.value.source,
    ...(options.story && { story: options.story }),
    ...(options.outlet && { outlet: options.outlet }),
  })
}

async function readSource(file: string): Promise<ReturnType<typeof readFile>> {
  try {
    const { size } = await stat(fromCaller(file))
    if (size > maxTextBytes) return refuse('text_too_large', tooLarge(size))
    return readFile(file, await readBytes(fromCaller(file)))
  } catch (error) {
    return refuse(
      'text_unreadable',
      `This file can’t be opened (${(error as NodeJS.ErrnoException).code ?? 'for a reason unknown'}).`,
    )
  }
}

/** All files that the arguments name, in order; folders are walked, and what is hidden in them is passed over. */
async function findFiles(paths: readonly string[]): Promise<{ found: string[]; failed: Failed[] }> {
  const found: string[] = []
  const failed: Failed[] = []
  for (const path of paths) {
    const what = await stat(fromCaller(path)).catch(() => undefined)
    if (what?.isDirectory()) found.push(...(await walk(path)))
    else if (what?.isFile()) found.push(path)
    else failed.push({ file: path, error: 'There is no such file or folder.' })
  }
  return { found: [...new Set(found)], failed }
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(fromCaller(folder), { withFileTypes: true })
  const visible = entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1))
  const found: string[] = []
  for (const entry of visible) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await walk(path)))
    else if (entry.isFile()) found.push(path)
  }
  return found
}

/** Paths are meant from where the person stands, not from the project's folder. */
const fromCaller = (path: string) => resolve(process.env['VERBATIM_CALLED_FROM'] ?? process.cwd(), path)

function summary(imported: readonly Imported[], failed: readonly Failed[]): string {
  const count = (status: Imported['status']) => imported.filter((one) => one.status === status).length
  return (
    `${count('created')} created, ${count('new-version')} new versions, ${count('unchanged')} unchanged` +
    `${failed.length > 0 ? `, ${failed.length} failed` : ''}.`
  )
}
