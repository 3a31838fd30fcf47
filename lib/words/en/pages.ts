/** Titles and headings of pages, and what stands on an empty one. */
export const pages = {}
