/** `npm run -s verbatim -- …`: prepares what is missing, then hands over to the command line proper. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

prepare((line) => console.error(line))
const script = join(root, 'bin/verbatim.ts')
const child = spawn(
  process.execPath,
  ['--conditions=react-server', '--import', 'tsx', script, ...process.argv.slice(2)],
  {
    // Packages and migrations are found from here; the caller's own folder is handed on for their paths.
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, VERBATIM_CALLED_FROM: process.env.INIT_CWD ?? process.cwd() },
  },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
