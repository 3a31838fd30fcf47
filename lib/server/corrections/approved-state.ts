import 'server-only'
import type { MarkedQuote } from '@/lib/domain/concordance/story'
import type { AnnotationRow } from '../annotations/annotation-row'
import { markedQuote } from '../concordance/story-articles'

/** What an annotation said while it stood approved, as its correction keeps it. Spans are of the version that it names. */
export type ApprovedState = {
  readonly versionId: string
  readonly kind: string
  readonly status: 'approved'
  readonly exact: string
  readonly form: AnnotationRow['quoteForm']
  /** The names of its speakers. */
  readonly speakers: readonly string[]
  /** As the concordance took it, so that its utterance is found after it has become another. */
  readonly quote: MarkedQuote
  /** The other annotations of its utterance, by id, once they were looked for. */
  readonly variants?: readonly string[]
}

export const approvedState = (row: AnnotationRow) =>
  ({
    ...{ versionId: row.versionId, kind: row.kind.key, status: 'approved', exact: row.exact, form: row.quoteForm },
    speakers: speakersOf(row),
    quote: markedQuote(row),
  }) satisfies ApprovedState

/** The names of those who say what an annotation marks. */
export const speakersOf = ({ actors }: { actors: readonly { role: string; actor: { name: string } }[] }): string[] =>
  actors.filter(({ role }) => role === 'speaker').map(({ actor }) => actor.name)
