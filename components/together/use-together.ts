'use client'
import './together.css'
import { useCallback, useMemo, useState } from 'react'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { PersonRef } from '@/lib/schemas/common'
import type { Span } from '@/lib/schemas/span'
import { useDeletions } from './comments/use-deletions'
import { useThreadInAddress } from './comments/use-thread-in-address'
import { useThreads } from './comments/use-threads'
import { setUnread } from './inbox/unread'
import type { LiveEvent } from './live/open-live'
import { peopleHere } from './live/people-here'
import { useFreshAnnotations } from './live/use-fresh-annotations'
import { useLive } from './live/use-live'
import { usePresence } from './live/use-presence'
import type { Spot, Together } from './together'

type TogetherOptions = Pick<Together, 'articleId' | 'versionId' | 'byId' | 'canComment' | 'scrollTo' | 'activate'> & {
  readonly since: string | undefined
  readonly person: PersonRef
  readonly index: TextIndex
  readonly selection: Span | undefined
  readonly activeId: string | undefined
  readonly put: (...views: AnnotationView[]) => void
}

/** Ties a reader to everybody else who reads the same article. `comment` opens what can be said here; it may be nothing. */
export function useTogether(options: TogetherOptions): { together: Together; comment: () => boolean } {
  const { articleId, versionId, person, index, scrollTo, activate, activeId, selection, byId, put, canComment } =
    options
  const [people] = useState(() => peopleHere(person.id))
  const [{ spot, listed }, setView] = useState<{ spot?: Spot | undefined; listed: boolean }>({ listed: false })
  const go = useCallback((to: Spot | undefined, open = false) => setView({ spot: to, listed: open }), [])
  const threads = useThreads(articleId)
  const { hear: hearThreads, put: putThread } = threads
  const deletions = useDeletions(putThread)
  const freshen = useFreshAnnotations({ articleId, byId, put })
  const hear = useCallback(
    (event: LiveEvent) => {
      people.hear(event)
      freshen(event)
      hearThreads(event)
      if (event.name === 'notification') setUnread(event.data.unread)
    },
    [people, freshen, hearThreads],
  )
  const state = useLive({ articleId }, options.since, hear)
  usePresence({ articleId, versionId, selection, annotationId: activeId })

  const together = useMemo(
    () => ({
      ...{ person, articleId, versionId, state, people, byId, canComment, threads, deletions, spot, listed, go },
      ...{ scrollTo, activate, textOf: ({ start, end }: Span) => index.slice(start, end) },
    }),
    [
      person,
      articleId,
      versionId,
      state,
      people,
      byId,
      canComment,
      threads,
      deletions,
      spot,
      listed,
      go,
      scrollTo,
      activate,
      index,
    ],
  )
  useThreadInAddress(together)

  const comment = () => {
    if (!canComment) return false
    if (selection) {
      const standing = threads.threads.find(
        ({ passage, versionId: on, resolved }) =>
          !resolved && on === versionId && passage?.start === selection.start && passage.end === selection.end,
      )
      go(standing ? { threadId: standing.id } : { span: selection }, true)
    } else if (activeId) go({ annotationId: activeId })
    return selection !== undefined || activeId !== undefined
  }
  return { together, comment }
}
