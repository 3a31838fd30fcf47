/**
 * Completes package-lock.json with the binaries of other platforms. npm leaves out an optional package whose
 * manifest it could not read when the file was made, and `npm ci` then refuses the file everywhere. Their exact
 * versions stand in the packages that ask for them; os, cpu and libc stand in their names.
 *
 *   npm run lock     after each change of dependencies
 */
import { readFileSync, writeFileSync } from 'node:fs'

const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8'))
const platform =
  /(android|darwin|freebsd|linux|openharmony|sunos|win32|windows|aix|netbsd|openbsd)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64|mips64el)/

function entryFor(name, version) {
  const [, os, cpu] = platform.exec(name) ?? []
  if (name.includes('wasm32')) return { version, cpu: ['wasm32'], optional: true }
  if (!os) return undefined
  const libc =
    os === 'linux' ? (name.includes('musl') ? ['musl'] : /gnu|glibc/.test(name) ? ['glibc'] : undefined) : undefined
  return { version, cpu: [cpu], os: [os === 'windows' ? 'win32' : os], ...(libc && { libc }), optional: true }
}

let added = 0
for (const [place, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  if (place === '') continue
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const target = `node_modules/${name}`
    const entry = lock.packages[target] || lock.packages[`${place}/${target}`] ? undefined : entryFor(name, version)
    if (!entry || !/^\d/.test(version)) continue
    lock.packages[target] = dev ? { ...entry, dev } : entry
    added++
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
console.log(`${added} packages for other platforms added.`)
