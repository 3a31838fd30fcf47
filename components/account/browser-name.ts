import { words } from '@/lib/words'

const say = words.account.browserName

const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const systems = [
  ['Android', 'Android'],
  ['iPhone', say.anIphone],
  ['iPad', say.anIpad],
  ['Mac OS X', say.aMac],
  ['Windows', 'Windows'],
  ['Linux', 'Linux'],
] as const

/** How a person would call their browser, from how it calls itself. The order matters: most claim to be others too. */
export function browserName(userAgent: string | null): string {
  const browser = browsers.find(([mark]) => userAgent?.includes(mark))?.[1]
  const system = systems.find(([mark]) => userAgent?.includes(mark))?.[1]
  if (!browser) return say.aBrowser
  return system ? `${browser} on ${system}` : browser
}
