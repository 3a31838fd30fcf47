/** Lists of articles. */
export const articles = {
  articleList: {
    showMoreArticles: 'Show more articles',
  },
  articleRow: {
    outletUnknown: 'Outlet unknown',
    noDate: 'No date',
  },
  statusCounts: {
    noAnnotationsYet: 'No annotations yet',
    annotations: 'Annotations',
  },
}
