'use client'
import { useMemo } from 'react'
import { type AnnotationFields, bodyOf, bodyWith, fieldsOf, type WriteBody } from '@/components/api/annotation-fields'
import { decideAnnotation } from '@/components/api/annotations'
import { decisionEntry, shortly } from '@/components/api/history/decision-entry'
import { type HistoryEntry, historyOf } from '@/components/api/history/history'
import type { Step } from '@/components/api/history/step'
import { newId } from '@/components/api/new-id'
import { newKey } from '@/components/api/new-key'
import { outboxOf } from '@/components/api/outbox/browser-outbox'
import type { NewWrite, Outcome } from '@/components/api/outbox/outbox'
import { useToast } from '@/components/ui/toast'
import type { TextIndex } from '@/lib/domain/text/text-index'
import { type AnnotationView, annotationView, type Decision } from '@/lib/schemas/annotation'
import type { ArticleView } from '@/lib/schemas/article'
import { words } from '@/lib/words'
import type { ReaderPerson } from './reader-person'

/** Something to be marked. What is not in this article says its words itself. */
export type NewMark = {
  /** The id that it will have; a fresh one when absent. */
  readonly key?: string
  readonly articleId: string
  readonly versionId: string
  readonly fields: AnnotationFields
  readonly exact?: string
  readonly origin?: Record<string, string> | undefined
}

/** What the writer saw as done already, though it waits; and a mark that becomes part of the edited one. */
type SeenAs = { readonly after?: string | null; readonly absorbed?: AnnotationView }

/** Taken on: `kept` once it would outlive this page. */
export type Taken = { readonly kept: Promise<unknown> }
export type AnnotationActions = ReturnType<typeof useAnnotationActions>

const said = words.reader

/**
 * What a person does to annotations. All of it goes into the queue, which shows it at once and offers the way back;
 * nothing is called saved before the server has said so.
 */
export function useAnnotationActions(person: ReaderPerson, article: ArticleView, index: TextIndex) {
  const toast = useToast()
  const { id: articleId, title } = article

  return useMemo(() => {
    const outbox = () => outboxOf(person.id)
    const intention = (id = articleId) => ({
      ...{ key: newKey(), userId: person.id, articleId: id, at: new Date().toISOString() },
    })

    /** Queues the writes as one thing that can be undone as one; says what came of it. */
    const take = (writes: readonly NewWrite[], entry: Omit<HistoryEntry, 'article'>, message: string): Taken => {
      const kept: HistoryEntry = { ...entry, article: { id: articleId, title } }
      const history = historyOf(outbox())
      history.push(kept)
      const added = writes.map((write) => outbox().add(write))
      toast({ message, action: undoOf(kept) })
      void Promise.all(added.map(({ answered }) => answered)).then((outcomes) => {
        const problem = troubleOf(outcomes)
        if (problem) toast({ message: problem, tone: 'negative' })
      })
      return { kept: Promise.all(added.map((one) => one.kept)) }
    }

    const undoOf = (entry: HistoryEntry) => ({
      label: words.ui.undo,
      onClick: () => {
        const turned = historyOf(outbox()).undoThis(entry)
        void turned?.trouble.then((met) =>
          toast(met ? { message: met.message, tone: 'negative' } : words.saving.undone(entry.label)),
        )
      },
    })

    const seen = (one: AnnotationView) => ({ ...intention(one.articleId), id: one.id, revision: one.revision })
    const to = (base: AnnotationView, fields: AnnotationFields, body: WriteBody): Step => ({
      ...{ do: 'edit', articleId: base.articleId, id: base.id, base, fields, body },
    })

    const edit = (base: AnnotationView, fields: AnnotationFields, seenAs: SeenAs = {}): Taken => {
      const { absorbed, after } = seenAs
      const body = bodyOf(fields, index)
      const mark = shortly(body.exact)
      const writes: NewWrite[] = [
        { ...seen(base), do: 'edit', fields, body, base, ...(after !== undefined && { after }) },
      ]
      if (absorbed) writes.push({ ...seen(absorbed), do: 'delete' })
      const undo: Step[] = [to(base, fieldsOf(base), bodyWith(fieldsOf(base), base.exact))]
      const redo: Step[] = [to(base, fields, body)]
      if (absorbed) {
        undo.push({ do: 'restore', articleId: absorbed.articleId, id: absorbed.id })
        redo.push({ do: 'delete', articleId: absorbed.articleId, id: absorbed.id })
      }
      const label = absorbed ? said.steps.joined(mark) : said.steps.changed(mark)
      return take(writes, { label, undo, redo }, said.changed(mark))
    }

    return {
      edit,

      /** Saves new marks, one or many, as one thing. */
      create: (marks: readonly NewMark[]): Taken => {
        const writes = marks.map(({ key = newId(), articleId: where, versionId, fields, exact, origin }) => ({
          ...{ ...intention(where), do: 'create' as const, id: key, versionId, fields },
          body: exact === undefined ? bodyOf(fields, index) : bodyWith(fields, exact),
          ...(origin && { origin }),
        }))
        const [first] = writes
        if (!first) return { kept: Promise.resolve() }
        const one = shortly(first.body.exact)
        const isOne = writes.length === 1
        const on = (what: 'delete' | 'restore') =>
          writes.map(({ id, articleId: where }): Step => ({ do: what, id, articleId: where }))
        return take(
          writes,
          {
            label: isOne ? said.steps.marked(one) : said.steps.markedMany(writes.length),
            ...{ undo: on('delete'), redo: on('restore') },
          },
          isOne ? said.marked(one) : said.markedMany(writes.length),
        )
      },

      /** Takes marks out of sight, one or many, as one thing. */
      remove: (gone: readonly AnnotationView[]): Taken => {
        const one = shortly(gone[0]?.exact ?? '')
        const isOne = gone.length === 1
        const on = (what: 'delete' | 'restore') =>
          gone.map(({ id, articleId: where }): Step => ({ do: what, id, articleId: where }))
        return take(
          gone.map((annotation) => ({ ...seen(annotation), do: 'delete' as const })),
          {
            label: isOne ? said.steps.deleted(one) : said.steps.deletedMany(gone.length),
            ...{ undo: on('restore'), redo: on('delete') },
          },
          isOne ? said.deleted(one) : said.deletedMany(gone.length),
        )
      },

      withdraw: (annotation: AnnotationView): Taken => {
        const { id } = annotation
        const label = said.steps.withdrawn(shortly(annotation.exact))
        const undo: Step[] = [{ do: 'submit', articleId, ids: [id] }]
        const redo: Step[] = [{ do: 'withdraw', articleId, id }]
        return take([{ ...seen(annotation), do: 'withdraw' }], { label, undo, redo }, said.withdrawn)
      },

      submit: (ids: readonly string[]): Taken => {
        const writes: NewWrite[] = []
        // The API takes so many at once.
        for (let from = 0; from < ids.length; from += 500)
          writes.push({ ...intention(), do: 'submit', ids: ids.slice(from, from + 500) })
        const undo = ids.map((id): Step => ({ do: 'withdraw', articleId, id }))
        const redo: Step[] = [{ do: 'submit', articleId, ids }]
        return take(writes, { label: said.steps.submitted(ids.length), undo, redo }, said.submitted(ids.length))
      },

      /** A decision is made on what stands now, so it waits for the server’s word. */
      decide: async (annotation: AnnotationView, decision: Decision, reason?: string): Promise<boolean> => {
        const answer = await decideAnnotation(annotation, decision, reason)
        if (!answer.ok) {
          const current = annotationView.safeParse(answer.error.current)
          if (current.success) outbox().tell([current.data])
          toast({ message: answer.error.message, tone: 'negative' })
          return false
        }
        outbox().tell([answer.value])
        const entry = decisionEntry({ annotation, article: { id: articleId, title }, decision, reason })
        historyOf(outbox()).push(entry)
        toast({ message: said.decided[decision], tone: 'positive', action: undoOf(entry) })
        return true
      },
    }
  }, [person.id, articleId, title, index, toast])
}

/** The first thing that was refused, in words. */
function troubleOf(outcomes: readonly Outcome[]): string | undefined {
  for (const { sent } of outcomes) {
    if (!sent.ok) return sent.error.message
    const [reason] = sent.value.refused
    if (reason !== undefined) return said.notSubmitted(sent.value.refused.length, reason)
  }
  return undefined
}
