/** How an annotation is named and told, wherever it is shown. */
export const annotations = {}
