const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const systems = [
  ['Android', 'Android'],
  ['iPhone', 'an iPhone'],
  ['iPad', 'an iPad'],
  ['Mac OS X', 'a Mac'],
  ['Windows', 'Windows'],
  ['Linux', 'Linux'],
] as const

/** How a person would call their browser, from how it calls itself. The order matters: most claim to be others too. */
export function browserName(userAgent: string | null): string {
  const browser = browsers.find(([mark]) => userAgent?.includes(mark))?.[1]
  const system = systems.find(([mark]) => userAgent?.includes(mark))?.[1]
  if (!browser) return 'A browser'
  return system ? `${browser} on ${system}` : browser
}
