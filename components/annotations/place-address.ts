/** Where the reader opens at a place of an article’s text: half-open, in code points. */
export const placeAddress = (articleId: string, { start, end }: { start: number; end: number }): string =>
  `/articles/${articleId}?place=${start}-${end}`
