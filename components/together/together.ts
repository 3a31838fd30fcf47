import { createContext } from 'react'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { Span } from '@/lib/schemas/span'
import type { LiveState } from './live/open-live'
import type { PeopleHere } from './live/people-here'

/** What the parts of a reader know of the others who read the same article. */
export type Together = {
  readonly articleId: string
  readonly versionId: string
  readonly state: LiveState
  readonly people: PeopleHere
  /** What the page has heard of the article's annotations. */
  readonly byId: ReadonlyMap<string, AnnotationView>
  readonly textOf: (span: Span) => string
  readonly scrollTo: (span: Span) => void
}

/** Undefined where an article is shown without other people. */
export const TogetherContext = createContext<Together | undefined>(undefined)
