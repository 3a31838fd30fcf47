import type { SampleAnnotation, SampleArticle } from '../sample-article'

/** What the bench asks of a page, whichever library draws its highlights. Times are milliseconds up to a painted frame. */
export type BenchPage = {
  readonly show: (article: SampleArticle) => Promise<void>
  /** Takes the annotations over in the form that its library wants; nothing is drawn yet. */
  readonly prepare: (annotations: readonly SampleAnnotation[]) => void
  readonly load: () => Promise<number>
  readonly add: (annotation: SampleAnnotation) => Promise<number>
  readonly focus: (id: string) => Promise<number>
  /** Forgets what the pointer is over. */
  readonly unhover: () => void
  /** Listens for the pointer's next move; the time runs from the browser's own stamp on it. */
  readonly hover: () => Promise<number>
  /** The middle of an annotation in the window. */
  readonly placeOf: (annotation: SampleAnnotation) => { readonly x: number; readonly y: number }
  /** Scrolls to an annotation and says what is seen and found at its middle. */
  readonly lookAt: (annotation: SampleAnnotation) => Promise<Sight>
  /** Which of the annotations can't be reached by a look-up. */
  readonly unreachable: (annotations: readonly SampleAnnotation[]) => readonly string[]
}

export type Sight = {
  readonly ids: readonly string[]
  /** Whether a highlight is drawn over that very point. */
  readonly drawn: boolean
  /** The highlight there: its classes and its colour. */
  readonly look: string
  readonly colour: string
}

declare global {
  var benchPage: BenchPage
}
