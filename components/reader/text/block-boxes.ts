/**
 * The elements of an article's text blocks, in the order of the version's blocks: what stands in lists and quotations
 * stands one step deeper, as the document says.
 */
export const blockElements = (text: HTMLElement): HTMLElement[] =>
  [...text.children].flatMap((child) =>
    /^(UL|OL|BLOCKQUOTE)$/.test(child.tagName) ? [...child.children] : [child],
  ) as HTMLElement[]
