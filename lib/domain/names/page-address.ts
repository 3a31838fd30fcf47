/**
 * The address under which a page is known: as a browser writes it, without the fragment, so that a link
 * into the middle of a page still names the page. Null stays null; what is no address is left as it is.
 */
export function pageAddress(address: string): string
export function pageAddress(address: string | null | undefined): string | null
export function pageAddress(address: string | null | undefined): string | null {
  if (!address) return null
  if (!URL.canParse(address)) return address
  const page = new URL(address)
  page.hash = ''
  return page.href
}
