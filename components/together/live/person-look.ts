const looks = 6

/** Which of the colours for people somebody has, on every screen and every day the same. */
export function lookOf(personId: string): number {
  let sum = 0
  for (const letter of personId) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0
  return sum % looks
}

/** “Ines Calloway” is IC, “Oda” is O. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/u)
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts
  return ends.map((part = '') => [...part][0]?.toLocaleUpperCase() ?? '').join('')
}
