import 'server-only'

/** A path on this site, or the front page for anything that could lead elsewhere. */
export function ownPath(wanted: string | undefined): string {
  if (!wanted || !/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(wanted)) return '/'
  const url = new URL(wanted, 'http://own.invalid')
  return url.host === 'own.invalid' && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : '/'
}
