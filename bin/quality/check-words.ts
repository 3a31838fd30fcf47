/** `npm run words [folder …]`: fails where a text of the interface stands outside `lib/words`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spokenTexts } from './spoken-text'

const folders = process.argv.slice(2)
const files = (folders.length > 0 ? folders : ['app', 'components'])
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|[\\/]testing[\\/]|^app[\\/]api[\\/]/.test(file))
  .toSorted()
const faults = files.flatMap((file) =>
  spokenTexts(readFileSync(file, 'utf8'), file).map(({ line, text }) => `${file}:${line} “${text}”`),
)
for (const fault of faults) console.error(fault)
if (faults.length > 0) console.error(`${faults.length} texts stand outside lib/words.`)
process.exitCode = faults.length > 0 ? 1 : 0
