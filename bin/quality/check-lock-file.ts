/** `npm run floors`: fails when package-lock.json holds a version with known holes, or a download address. */
import { readFileSync } from 'node:fs'
import { type LockFile, lockFileFaults } from './lock-file-faults'
import floors from './version-floors.json' with { type: 'json' }

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile
const faults = lockFileFaults(lock, floors)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
