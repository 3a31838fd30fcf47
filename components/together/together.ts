import { createContext } from 'react'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { PersonRef } from '@/lib/schemas/common'
import type { Span } from '@/lib/schemas/span'
import type { useDeletions } from './comments/use-deletions'
import type { useThreads } from './comments/use-threads'
import type { LiveState } from './live/open-live'
import type { PeopleHere } from './live/people-here'

/** Where a comment is being written or read: a new thread on a passage or on an annotation, or one that stands. */
export type Spot = { readonly span: Span } | { readonly annotationId: string } | { readonly threadId: string }

/** What the parts of a reader know of the others who read the same article. */
export type Together = {
  readonly person: PersonRef
  readonly articleId: string
  readonly versionId: string
  readonly state: LiveState
  readonly people: PeopleHere
  /** What the page has heard of the article's annotations. */
  readonly byId: ReadonlyMap<string, AnnotationView>
  readonly canComment: boolean
  readonly threads: ReturnType<typeof useThreads>
  readonly deletions: ReturnType<typeof useDeletions>
  readonly spot: Spot | undefined
  /** Whether the list of threads stands open. */
  readonly listed: boolean
  readonly go: (spot: Spot | undefined, listed?: boolean) => void
  readonly textOf: (span: Span) => string
  readonly scrollTo: (span: Span) => void
  readonly activate: (annotationId: string) => void
}

/** Undefined where an article is shown without other people. */
export const TogetherContext = createContext<Together | undefined>(undefined)
