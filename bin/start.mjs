/** `npm start`: brings up the whole workspace on a fresh clone that has nothing but Node. */
import { prepare } from './prepare.mjs'

prepare((line) => console.log(line))
const { register } = await import('tsx/esm/api')
register()
const { serve } = await import('./engine/serve.ts')
await serve()
