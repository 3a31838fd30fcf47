import { Command } from 'commander'
import { version } from '../package.json'
import { closeDatabase, Failure } from './commands/operator'

/** Each file of bin/commands adds its commands to the program. */
const chapters = [
  () => import('./commands/import'),
  () => import('./commands/export'),
  () => import('./commands/user'),
  () => import('./commands/token'),
  () => import('./commands/topics'),
  () => import('./commands/audit'),
  () => import('./commands/db'),
]

const program = new Command('verbatim')
  .description('Verbatim on the command line. It works on the same database as the server, running or not.')
  .version(version)
  .showHelpAfterError('Run “npm run -s verbatim -- help” to see what there is.')

for (const load of chapters) (await load()).register(program)

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof Failure ? error.message : error)
  process.exitCode = 1
} finally {
  await closeDatabase()
}
