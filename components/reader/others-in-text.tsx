'use client'
import { use, useEffect, useMemo, useRef } from 'react'
import { usePages } from '@/components/together/live/people-bar'
import { lookOf } from '@/components/together/live/person-look'
import { type Together, TogetherContext } from '@/components/together/together'
import type { ThreadView } from '@/lib/schemas/comment'
import type { PersonRef } from '@/lib/schemas/common'
import type { Span } from '@/lib/schemas/span'
import type { TextEditor } from './text/text-editor'
import { usePlace } from './text/use-place'
import { ThreadSigns } from './thread-signs'

/** What others have to do with the text: their selections with their names, and the passages that are spoken of. */
export function OthersInText({ editor }: { editor: TextEditor }) {
  const together = use(TogetherContext)
  return together && <Drawn editor={editor} together={together} />
}

function Drawn({ editor, together }: { editor: TextEditor; together: Together }) {
  const { people, versionId, state, threads, spot } = together
  const pages = usePages(people)
  const selections = useMemo(
    () =>
      state === 'away'
        ? []
        : pages.flatMap(({ tab, person, selection, versionId: theirs }) =>
            selection && theirs === versionId ? { tab, person, span: selection } : [],
          ),
    [pages, versionId, state],
  )
  const spoken = useMemo(() => passagesOf(threads.threads, versionId), [threads.threads, versionId])
  const begun = spot && 'span' in spot ? spot.span : undefined
  const marks = useMemo(
    () => [
      ...spoken.map(({ span }) => ({ ...span, look: 'thread' as const })),
      ...(begun ? [{ ...begun, look: 'thread' as const }] : []),
      ...selections.map(({ person, span }) => ({ ...span, look: `person person-${lookOf(person.id)}` as const })),
    ],
    [spoken, begun, selections],
  )
  useEffect(() => editor.drawOthers(marks), [editor, marks])
  return (
    <>
      <ThreadSigns {...{ editor, spoken }} onOpen={(thread) => together.go({ threadId: thread.id }, true)} />
      {/* The names lie over the text, never in it, and are said in the list of people. */}
      {selections.map(({ tab, person, span }) => (
        <Flag key={tab} {...{ editor, person, span }} />
      ))}
    </>
  )
}

/** The open threads that stand on passages of this version. */
const passagesOf = (threads: readonly ThreadView[], versionId: string) =>
  threads.flatMap((thread) =>
    thread.passage && thread.versionId === versionId && !thread.resolved ? { thread, span: thread.passage } : [],
  )

function Flag({ editor, person, span }: { editor: TextEditor; person: PersonRef; span: Span }) {
  const element = useRef<HTMLSpanElement>(null)
  usePlace(editor, element, span, 'end')
  return (
    <span ref={element} aria-hidden className={`person-flag person-${lookOf(person.id)}`}>
      {person.name}
    </span>
  )
}
