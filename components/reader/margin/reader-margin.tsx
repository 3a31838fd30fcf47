'use client'
import './margin.css'
import { ChevronDown, ChevronUp, Send } from 'lucide-react'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { KeyTip } from '@/components/keys/key-tip'
import { ThreadsButton } from '@/components/together/comments/threads-panel'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { Notice } from '@/components/ui/notice'
import { noFilter } from '@/lib/domain/annotations/annotation-filter'
import type { AnnotationView } from '@/lib/schemas/annotation'
import type { Block } from '@/lib/schemas/block'
import { words } from '@/lib/words'
import type { CardActions } from '../panel/annotation-card'
import { AnnotationList } from '../panel/annotation-list'
import { OpenForm, type OpenFormProps } from '../panel/open-form'
import { Teaching } from '../panel/teaching'
import { UnsavedList } from '../panel/unsaved-list'
import { colourNames } from '../text/highlight-classes'
import type { TextEditor } from '../text/text-editor'
import { FilterButton, FilterChips, type FilterProps } from './filter-button'
import { MarginCards } from './margin-cards'
import { marginEntries, placeOfDraft } from './margin-entries'
import { Minimap } from './minimap'
import { useBlockBoxes } from './use-block-boxes'
import { useHeight } from './use-margin-layout'
import { useStable } from './use-stable'
import { useWide } from './use-wide'

const say = words.reader.margin

type ReaderMarginProps = Omit<FilterProps, 'annotations'> &
  OpenFormProps & {
    editor: TextEditor | undefined
    blocks: readonly Block[]
    /** All of the article in the order of the text, and those that the filter leaves. */
    all: readonly AnnotationView[]
    annotations: readonly AnnotationView[]
    activeId: string | undefined
    /** Shown as done, but not yet with the server. */
    unsaved: ReadonlySet<string>
    canAnnotate: boolean
    actions: CardActions
    /** Ids of the person's drafts among those shown. */
    mine: readonly string[]
    onSubmitMine: () => void
  }

/** What is marked, beside the text and level with it; on a small screen in a panel at its foot. */
export function ReaderMargin(props: ReaderMarginProps) {
  const actions = useStable(props.actions)
  return useWide() ? <Margin {...props} actions={actions} /> : <Panel {...props} actions={actions} />
}

function Margin(props: ReaderMarginProps) {
  const { editor, index, blocks, annotations, all, activeId, drafts, actions, person } = props
  const [margin, setMargin] = useState<HTMLElement | null>(null)
  const head = useRef<HTMLDivElement>(null)
  const notes = useRef<HTMLDivElement>(null)
  const bar = useHeight(head)
  const ceiling = bar + useHeight(notes)
  const boxes = useBlockBoxes(editor, margin)
  const colours = useMemo(() => colourNames(props.kinds), [props.kinds])
  const { open } = drafts
  const place = placeOfDraft(open)
  const [key, start, end] = [place?.key, place?.span.start ?? 0, place?.span.end ?? 0]
  const entries = useMemo(
    () => marginEntries(annotations, key === undefined ? undefined : { key, span: { start, end } }),
    [annotations, key, start, end],
  )
  return (
    <aside
      ref={setMargin}
      aria-label={say.title}
      className="reader-margin"
      style={{ '--bar-height': `${bar}px` } as React.CSSProperties}
    >
      <Minimap {...{ annotations, colours, blocks, boxes, margin, activeId }} />
      <div ref={head} className="margin-head">
        <header className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Title shown={annotations.length} total={all.length} />
          <span className="ml-auto" />
          <Tools {...props} />
        </header>
        <FilterChips {...props} annotations={all} />
      </div>
      <div ref={notes}>
        <Notes {...props} />
      </div>
      <MarginCards
        {...{ editor, index, blocks, boxes, margin, ceiling, entries, actions }}
        activeId={open?.key ?? activeId}
        reviews={reviews(person.role)}
        draftKeys={draftKeysOf(props)}
        unsaved={props.unsaved}
        form={
          <>
            <div className="flex items-center gap-2 border-line border-b px-3 py-1.5">
              <h3 className="font-semibold text-sm">{open?.base ? words.ui.edit : say.newAnnotation}</h3>
              <Button size="sm" variant="ghost" className="ml-auto" onClick={props.flow.close}>
                {words.ui.close}
              </Button>
            </div>
            <OpenForm {...props} />
          </>
        }
      />
    </aside>
  )
}

function Panel(props: ReaderMarginProps) {
  const { drafts, activeId, annotations, all, index, actions, person } = props
  const { open } = drafts
  const wanted = open?.key ?? activeId
  const [seen, setSeen] = useState(wanted)
  const [raised, setRaised] = useState(wanted !== undefined)
  // What is opened anew is also shown, where the panel had been lowered.
  if (wanted !== seen) {
    setSeen(wanted)
    if (wanted !== undefined) setRaised(true)
  }
  return (
    <aside aria-label={say.title} className={classNames('reader-margin', raised && 'is-raised')}>
      <header className="flex items-center gap-2 border-line border-b px-4 py-2">
        {open ? (
          <h2 className="font-semibold text-base">{open.base ? words.ui.edit : say.newAnnotation}</h2>
        ) : (
          <Title shown={annotations.length} total={all.length} />
        )}
        <span className="ml-auto" />
        {open && (
          <Button size="sm" variant="ghost" onClick={props.flow.close}>
            {say.back}
          </Button>
        )}
        <IconButton
          label={raised ? say.lower : say.raise}
          aria-expanded={raised}
          icon={raised ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
          onClick={() => setRaised(!raised)}
        />
      </header>
      {raised && (
        <div className="flex min-h-0 flex-1 flex-col">
          {open ? (
            <OpenForm {...props} />
          ) : (
            <>
              <div className="grid gap-1.5 border-line border-b px-4 py-1.5 has-[>div:empty]:hidden">
                <div className="flex flex-wrap items-center gap-2">
                  <Tools {...props} />
                </div>
                {all.length > 0 && <FilterChips {...props} annotations={all} />}
              </div>
              <Notes {...props} />
              {annotations.length > 0 && (
                <AnnotationList
                  {...{ index, annotations, activeId, actions }}
                  reviews={reviews(person.role)}
                  draftKeys={draftKeysOf(props)}
                  unsaved={props.unsaved}
                />
              )}
            </>
          )}
        </div>
      )}
    </aside>
  )
}

const reviews = (role: string) => role === 'reviewer' || role === 'admin'
const draftKeysOf = ({ drafts }: ReaderMarginProps) => new Set(drafts.drafts.map(({ key }) => key))

const Title = ({ shown, total }: { shown: number; total: number }): ReactNode => (
  <h2 className="font-semibold text-base">
    {say.title} <span className="ml-0.5 font-normal text-ink-3 tabular-nums">{say.countOf(shown, total)}</span>
  </h2>
)

/** What can be done with all that is listed. */
function Tools(props: ReaderMarginProps) {
  const { all, mine } = props
  return (
    <>
      <ThreadsButton />
      {all.length > 0 && <FilterButton {...props} annotations={all} />}
      {mine.length > 0 && (
        <KeyTip of="submit-mine">
          <Button size="sm" icon={<Send size={13} aria-hidden />} onClick={props.onSubmitMine}>
            {say.submitMine(mine.length)}
          </Button>
        </KeyTip>
      )}
    </>
  )
}

/** What has to be said before the annotations, and in the place of none. */
function Notes({ drafts, index, flow, annotations, all, canAnnotate, onFilter }: ReaderMarginProps) {
  return (
    <>
      {drafts.storageFails && (
        <div className="px-4 pt-3">
          <Notice tone="negative">{say.storageFails}</Notice>
        </div>
      )}
      {!drafts.open && <UnsavedList {...{ drafts, index, flow }} />}
      {all.length === 0 && !drafts.open && <Teaching canAnnotate={canAnnotate} />}
      {all.length > 0 && annotations.length === 0 && (
        <div className="grid justify-items-start gap-2 px-4 py-6 text-ink-2 text-sm">
          <p>{say.noneLeft(all.length)}</p>
          <Button size="sm" onClick={() => onFilter(noFilter)}>
            {say.showAll}
          </Button>
        </div>
      )}
    </>
  )
}
