import type { AnnotationView, Decision } from '@/lib/schemas/annotation'
import { words } from '@/lib/words'
import type { HistoryEntry } from './history'

type Decided = {
  readonly annotation: Pick<AnnotationView, 'id' | 'exact'>
  readonly article: HistoryEntry['article']
  readonly decision: Decision
  readonly reason: string | undefined
}

/** A decision as something that can be taken back and made again. */
export const decisionEntry = ({ annotation: { id, exact }, article, decision, reason }: Decided): HistoryEntry => ({
  label: words.reader.steps.decided(shortly(exact)),
  article: { id: article.id, title: article.title },
  undo: [{ do: 'undecide', articleId: article.id, id }],
  redo: [{ do: 'decide', articleId: article.id, id, decision, reason }],
})

/** Enough of the marked words to know which annotation is meant. */
export const shortly = (exact: string): string => `“${exact.length > 32 ? `${exact.slice(0, 30).trimEnd()}…` : exact}”`
