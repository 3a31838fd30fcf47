'use client'
import { useEffect, useMemo, useState } from 'react'
import { callApi } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { Spinner } from '@/components/ui/spinner'
import { contextOf } from '@/lib/domain/text/context-of'
import { type Likeness, occurrencesOf } from '@/lib/domain/text/occurrences'
import { overlap } from '@/lib/domain/text/overlap'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { ArticleView } from '@/lib/schemas/article'
import { type OccurrenceView, occurrenceList } from '@/lib/schemas/occurrence'
import { words } from '@/lib/words'
import type { NewMark } from '../use-annotation-actions'
import type { SoughtWords } from './sought-words'

type MarkAllProps = {
  sought: SoughtWords
  article: ArticleView
  index: TextIndex
  annotations: readonly AnnotationView[]
  onMark: (marks: NewMark[]) => void
  onClose: () => void
}

const said = words.reader.markAll
const keyOf = ({ articleId, start }: OccurrenceView) => `${articleId} ${start}`

/** Where else the words stand, in this article and in its story; those that are chosen are marked as one thing. */
export function MarkAll({ sought, article, index, annotations, onMark, onClose }: MarkAllProps) {
  const { exact, fields } = sought
  const [likeness, setLikeness] = useState<Likeness>('same')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const here = useMemo(
    () => occurrencesHere(article, index, annotations, sought, likeness),
    [article, index, annotations, sought, likeness],
  )
  const story = useStory(article, exact, fields.kind, likeness)
  const all = [...here, ...story.items]
  const chosen = all.filter((one) => !one.marked && !left.has(keyOf(one)))
  const choose = (ones: readonly OccurrenceView[], isChosen: boolean) =>
    setLeft((before) => {
      const next = new Set(before)
      for (const one of ones)
        if (isChosen) next.delete(keyOf(one))
        else next.add(keyOf(one))
      return next
    })
  const mark = () => {
    onMark(
      chosen.map(({ articleId, versionId, start, end, exact: found }) => ({
        ...{ articleId, versionId, exact: found },
        fields: { ...fields, spans: [{ start, end }] },
      })),
    )
    onClose()
  }
  const group = (title: string, ones: readonly OccurrenceView[]) =>
    ones.length > 0 && (
      <section aria-label={title} className="grid gap-1">
        <h3 className="flex items-baseline gap-2 font-semibold text-sm">
          {title} <span className="font-normal text-ink-3 tabular-nums">{ones.length}</span>
          <Button
            size="sm"
            variant="ghost"
            className="ml-auto"
            onClick={() => choose(ones, !ones.some((one) => chosen.includes(one)))}
          >
            {ones.some((one) => chosen.includes(one)) ? said.none : said.all}
          </Button>
        </h3>
        <ul className="grid">
          {ones.map((one) => (
            <li key={keyOf(one)} className="border-line border-t py-1">
              <Checkbox
                checked={chosen.includes(one)}
                disabled={one.marked}
                onChange={(event) => choose([one], event.target.checked)}
                label={<Line {...one} />}
              />
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={said.title}
      description={said.text(exact.length > 120 ? `${exact.slice(0, 118)}…` : exact)}
      size="lg"
      footer={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button variant="primary" disabled={chosen.length === 0} onClick={mark}>
            {said.mark(chosen.length)}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Checkbox
          label={said.alike}
          checked={likeness === 'alike'}
          onChange={(event) => setLikeness(event.target.checked ? 'alike' : 'same')}
        />
        {group(said.here, here)}
        {group(said.inStory, story.items)}
        {story.is === 'asking' && (
          <p className="flex items-center gap-2 text-ink-2 text-sm">
            <Spinner /> {said.asking}
          </p>
        )}
        {story.problem && <Notice tone="negative">{story.problem}</Notice>}
        {story.more && <p className="text-ink-2 text-sm">{said.more}</p>}
        {all.length === 0 && story.is === 'done' && <p className="text-ink-2 text-sm">{said.nowhere}</p>}
      </div>
    </Dialog>
  )
}

function Line({ title, outlet, prefix, exact, suffix, marked }: OccurrenceView) {
  return (
    <span className="grid">
      <span dir="auto" className="font-serif text-sm">
        …{prefix}
        <mark className="bg-accent-wash font-semibold text-ink">{exact}</mark>
        {suffix}…
      </span>
      <span className="text-ink-3 text-xs">
        {outlet ?? title}
        {marked && ` · ${said.marked}`}
      </span>
    </span>
  )
}

function occurrencesHere(
  { id, title, outlet, version }: ArticleView,
  index: TextIndex,
  annotations: readonly AnnotationView[],
  { exact, fields }: SoughtWords,
  likeness: Likeness,
): OccurrenceView[] {
  const taken = annotations.filter(({ kind }) => kind === fields.kind).flatMap(({ spans }) => spans)
  return occurrencesOf(index, exact, likeness).map((span) => ({
    ...{ articleId: id, versionId: version.id, title, outlet, ...span },
    ...{ exact: index.slice(span.start, span.end), ...contextOf(index, span, 60) },
    marked: taken.some((one) => overlap(one, span)),
  }))
}

type InStory = { is: 'asking' | 'done'; items: OccurrenceView[]; more: boolean; problem?: string }

/** The same words in the story's other articles; what was asked for last is what is shown. */
function useStory({ id, storyId }: ArticleView, text: string, kind: string, likeness: Likeness): InStory {
  const [found, setFound] = useState<InStory>({ is: storyId ? 'asking' : 'done', items: [], more: false })
  useEffect(() => {
    if (!storyId) return undefined
    const stop = new AbortController()
    const query = new URLSearchParams({ text, kind, likeness })
    setFound((before) => ({ ...before, is: 'asking' }))
    void callApi({
      path: `/stories/${storyId}/occurrences?${query.toString()}`,
      schema: occurrenceList,
      signal: stop.signal,
    }).then((answer) => {
      if (stop.signal.aborted) return
      if (!answer.ok) return setFound({ is: 'done', items: [], more: false, problem: answer.error.message })
      const { items, more } = answer.value
      setFound({ is: 'done', items: items.filter(({ articleId }) => articleId !== id), more })
    })
    return () => stop.abort()
  }, [id, storyId, text, kind, likeness])
  return found
}
