'use client'
import './together.css'
import { useCallback, useMemo, useState } from 'react'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { Span } from '@/lib/schemas/span'
import type { LiveEvent } from './live/open-live'
import { peopleHere } from './live/people-here'
import { useFreshAnnotations } from './live/use-fresh-annotations'
import { useLive } from './live/use-live'
import { usePresence } from './live/use-presence'
import type { Together } from './together'

type TogetherOptions = {
  readonly articleId: string
  readonly versionId: string
  readonly since: string | undefined
  readonly personId: string
  readonly index: TextIndex
  readonly scrollTo: (span: Span) => void
  readonly selection: Span | undefined
  readonly activeId: string | undefined
  readonly byId: ReadonlyMap<string, AnnotationView>
  readonly put: (...views: AnnotationView[]) => void
}

/** Ties a reader to everybody else who reads the same article. */
export function useTogether(options: TogetherOptions): Together {
  const { articleId, versionId, personId, index, scrollTo, activeId, selection, byId, put } = options
  const [people] = useState(() => peopleHere(personId))
  const freshen = useFreshAnnotations({ articleId, byId, put })
  const hear = useCallback(
    (event: LiveEvent) => {
      people.hear(event)
      freshen(event)
    },
    [people, freshen],
  )
  const state = useLive(articleId, options.since, hear)
  usePresence({ articleId, versionId, selection, annotationId: activeId })
  return useMemo(
    () => ({
      ...{ articleId, versionId, state, people, byId },
      textOf: ({ start, end }: Span) => index.slice(start, end),
      scrollTo,
    }),
    [articleId, versionId, state, people, byId, index, scrollTo],
  )
}
