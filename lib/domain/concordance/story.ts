import type { TextIndex } from '@/lib/domain/text/text-index'
import type { FoundQuote } from '@/lib/language/quotes'
import type { Findings } from '@/lib/language/read-article'
import type { QuoteForm } from '@/lib/schemas/annotation'
import type { Block } from '@/lib/schemas/block'
import type { Span } from '@/lib/schemas/span'

/** A quote that a person marked: it stands for whatever the engine found in the same place. */
export type MarkedQuote = {
  readonly id: string
  readonly spans: readonly Span[]
  readonly form: QuoteForm
  readonly cue?: Span | undefined
  readonly speaker?:
    | { readonly actorId: string; readonly name: string; readonly mention?: Span | undefined }
    | undefined
}

/** A title with the days that it was held, `YYYY-MM-DD`, both included; an open end is null. */
export type DatedTitle = { readonly title: string; readonly from: string | null; readonly until: string | null }

/** An article of a story with all that the concordance goes by. Spans are in code points of the version’s text. */
export type StoryArticle = {
  readonly id: string
  /** Changes whenever the text, what was read in it, or what people marked does. */
  readonly key: string
  /** As people know it: its outlet, or else its title. */
  readonly outlet: string
  readonly publishedAt: string | null
  readonly index: TextIndex
  readonly blocks: readonly Block[]
  readonly findings: Findings
  /** Which of the desk’s actors each of `findings.named` is, with the titles that the desk gives them. */
  readonly actors: readonly (
    | { readonly id: string; readonly name: string; readonly titles?: readonly DatedTitle[] }
    | undefined
  )[]
  readonly marked: readonly MarkedQuote[]
}

/** A place in an article with its words: what a statement of the concordance rests on. */
export type Evidence = Span & { readonly articleId: string; readonly exact: string }

export const evidenceAt = ({ id, index }: StoryArticle, { start, end }: Span): Evidence => ({
  articleId: id,
  start,
  end,
  exact: index.slice(start, end),
})

/** Whether an article sets what it gives in this form in quotation marks. */
export const isInMarks = (form: FoundQuote['form']): boolean => form === 'direct' || form === 'partial'
