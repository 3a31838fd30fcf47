import type { UtteranceView } from '@/lib/schemas/concordance'

/** Whether more than one article has an utterance. */
export const isShared = ({ variants }: UtteranceView): boolean =>
  new Set(variants.map(({ articleId }) => articleId)).size > 1

/** Whether articles word it differently. */
export const isDiffering = (one: UtteranceView): boolean =>
  isShared(one) && one.variants.some(({ relation }) => relation !== 'identical')
