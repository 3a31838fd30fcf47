import { dayOf } from '@/components/ui/day-of'
import type { ActorQuoteView } from '@/lib/schemas/actor-page'
import { words } from '@/lib/words'

/** The day of an article in words: when it was published, or that only its import is known. */
export const articleDay = ({ at, isDated }: Pick<ActorQuoteView['article'], 'at' | 'isDated'>): string =>
  isDated ? dayOf(at) : words.actorPage.quotes.undated(dayOf(at))
