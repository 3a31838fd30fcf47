const clipped = /^['’‘](?:\d0s|\d\ds|tis|twas|em|til|cause|round|bout|n)(?!\p{L})/iu
const letter = /[\p{L}\p{N}]/u

/**
 * Whether a single mark is an apostrophe: between letters (“it’s”), before what is clipped (’90s), and at the end of
 * a possessive (voters’) where no single quotation is open.
 */
export function isApostrophe(text: string, at: number, isOpen: boolean): boolean {
  const mark = text[at]
  if (mark !== "'" && mark !== '’' && mark !== '‘') return false
  const [before, after] = [letter.test(text[at - 1] ?? ''), letter.test(text[at + 1] ?? '')]
  if (before && after) return true
  if (!before && after && clipped.test(text.slice(at, at + 8))) return true
  return mark !== '‘' && before && !after && !isOpen
}
