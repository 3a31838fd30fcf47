/** The part of package-lock.json that is looked at: place in node_modules → what is locked there. */
export type LockFile = {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string }>>
}

/**
 * What is wrong with a lock file, a sentence each; empty when nothing is.
 * - A package below the first version without known holes (`floors`; a name may end in `*`), wherever it is nested.
 * - A floor that no package meets: then the list is out of date and guards nothing.
 * - An address to download from: it would tie every clone to one server.
 */
export function lockFileFaults(lock: LockFile, floors: Readonly<Record<string, string>>): string[] {
  const locked = Object.entries(lock.packages).map(([place, { version = '', resolved }]) => ({
    name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
    place,
    version,
    resolved,
  }))
  const below = Object.entries(floors).flatMap(([pattern, floor]) => {
    const found = locked.filter(({ place, name }) => place !== '' && matches(pattern, name))
    if (found.length === 0) return [`${pattern} has a floor, but is not in the lock file.`]
    return found
      .filter(({ version }) => isBelow(version, floor))
      .map(({ place, version }) => `${place} is ${version}; versions below ${floor} have published holes.`)
  })
  const addressed = locked.filter(({ resolved }) => resolved && /^\w+:\/\//.test(resolved))
  return [...below, ...addressed.map(({ place }) => `${place} names the address it was downloaded from.`)]
}

const matches = (pattern: string, name: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern

/** A pre-release comes before its release. */
function isBelow(version: string, floor: string): boolean {
  const [core = '', pre] = version.split('-', 2)
  const [have, want] = [core, floor].map((text) => text.split('.').map(Number)) as [number[], number[]]
  const at = want.findIndex((part, i) => part !== have[i])
  return at === -1 ? pre !== undefined : !((have[at] ?? 0) > (want[at] ?? 0))
}
