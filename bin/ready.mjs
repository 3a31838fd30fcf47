/**
 * `node --import ./bin/ready.mjs`: a command of ours that is TypeScript and asks the database runs in a plain clone too. The
 * packages and the Prisma client are made first, and only then is TypeScript understood.
 */
import { prepare } from './prepare.mjs'

prepare((line) => console.log(line))
const { register } = await import('tsx/esm/api')
register()
