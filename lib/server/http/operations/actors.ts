import 'server-only'
import { actorOutletsView, actorQuoteFilter, actorQuoteView, actorTitlesView } from '@/lib/schemas/actor-page'
import { pageOf } from '@/lib/schemas/common'
import type { Operations } from './operation'

/** What articles have of one actor. */
export const actorOperations: Operations = {
  'GET /actors/[id]/quotes': {
    summary: 'What an actor is quoted with, newest first, each with wordings of the same in other articles',
    description:
      'What people marked as theirs, and what the engine found where nobody did. What was rejected is given where it is asked ' +
      'for by `state`. A merged actor gives what the one that it became gives.',
    query: actorQuoteFilter,
    answer: pageOf(actorQuoteView),
  },
  'GET /actors/[id]/titles': {
    summary: 'An actor’s titles over time: as the desk has them, and as articles printed them',
    answer: actorTitlesView,
  },
  'GET /actors/[id]/outlets': {
    summary: 'Who quotes an actor: in quotation marks and reported, by outlet and by month',
    answer: actorOutletsView,
  },
}
