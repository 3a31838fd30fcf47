/** Lists of articles. */
export const articles = {}
