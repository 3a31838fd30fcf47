/**
 * A name folded for comparison, so that “The  Daily Ferry” and “the daily ferry” are one outlet:
 * Unicode form NFKC, lower case, single spaces, typographic apostrophes made straight. Accents stay:
 * Müller and Muller are two people until somebody says otherwise.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/[‘’ʼ]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()
}
