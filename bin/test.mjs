/**
 * `npm test`: everything that proves Verbatim right, on a machine that has nothing but Node. With DATABASE_URL the tests
 * make databases of their own on that server and drop them; what the named database holds is not touched.
 */
import { prepare, root } from './prepare.mjs'

process.chdir(root)
prepare((line) => console.log(line))
const { register } = await import('tsx/esm/api')
register()
const { runTests } = await import('./quality/run-tests.ts')
try {
  process.exitCode = await runTests(process.argv.slice(2))
} catch (error) {
  console.error(error.message)
  console.log('\n0 passed, 1 failed')
  process.exitCode = 1
}
